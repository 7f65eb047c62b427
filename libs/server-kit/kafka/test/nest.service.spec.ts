import { Controller, type INestApplication, Logger, type Type } from '@nestjs/common';
import type { CustomStrategy } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { currentTraceparent, inSpan, startTracing } from '@streamstock/server-kit-observability';
import { eventually } from '@streamstock/server-kit-testing';
import { ConsumeBatch, KafkaStrategy, type RecordBatch, tracedHeaders } from '../src';
import { Fixture, newKafka } from './fixture';
import { Gathered } from './gathered';

describe('KafkaStrategy', () => {
  let fixture: Fixture;
  let app: INestApplication | undefined;

  beforeAll(() => {
    Logger.overrideLogger(false);
  });

  beforeEach(async () => {
    fixture = await Fixture.create(1);
  });
  afterEach(async () => {
    await app?.close();
    await fixture.close();
  });

  const strategyOf = ({ id, deadLetters, group: groupId, message }: Fixture): KafkaStrategy =>
    new KafkaStrategy({
      kafka: newKafka(),
      service: id,
      groupId,
      messages: [message],
      deadLetters,
      maxInFlightRecords: 100,
    });

  /** Attached to an HTTP application, as every service does it. */
  const start = async (controllers: Type[], strategy: KafkaStrategy): Promise<void> => {
    const module = await Test.createTestingModule({ controllers }).compile();
    app = module.createNestApplication(new FastifyAdapter());
    app.connectMicroservice<CustomStrategy>({ strategy });
    await app.startAllMicroservices();
  };

  it('hands batches to a controller, again after its rejection', async () => {
    const gathered = new Gathered();
    let failures = 1;

    @Controller()
    class MovesController {
      @ConsumeBatch(fixture.message.topic)
      async record(batch: RecordBatch): Promise<void> {
        if (failures-- > 0) throw new Error('not yet');
        await gathered.handle(batch);
      }
    }

    const strategy = strategyOf(fixture);
    await start([MovesController], strategy);
    await fixture.producer.send([fixture.aMove(4)]);
    await eventually(() => {
      expect(gathered.sequences).toEqual([4]);
    });
    await eventually(async () => {
      expect(await fixture.committed()).toEqual([1]);
    });
    expect(failures).toBeLessThan(0);
    expect(strategy.readiness()).toEqual({ ok: true });
    expect(strategy.liveness()).toEqual({ ok: true });
    await app?.close();
    expect(strategy.readiness().ok).toBe(false);
  });

  it('refuses to start when a topic has no handler', async () => {
    await expect(start([], strategyOf(fixture))).rejects.toThrow(fixture.topic);
  });

  it('carries the trace of sampled messages only', async () => {
    const tracing = startTracing({ service: fixture.id, ratio: 1, exporter: new InMemorySpanExporter() });
    const gathered = new Gathered();
    fixture.consume(gathered.handle);
    let traceparent: string | undefined;
    await inSpan('a request', { kind: 'server' }, async () => {
      traceparent = currentTraceparent();
      await fixture.producer.send([{ ...fixture.aMove(1), ...tracedHeaders() }]);
    });
    await fixture.producer.send([{ ...fixture.aMove(2), ...tracedHeaders() }]);
    await eventually(() => {
      expect(gathered.sequences).toEqual([1, 2]);
    });
    const carried = gathered.batches.flatMap(({ records }) => records.map((record) => record.traceparent));
    expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(carried).toEqual([traceparent, undefined]);
    await tracing.shutdown();
  });
});
