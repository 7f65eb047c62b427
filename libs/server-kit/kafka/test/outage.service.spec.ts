import { jest } from '@jest/globals';
import { eventually } from '@streamstock/server-kit-testing';
import { BatchingProducer, ProduceTimeout } from '../src';
import { CuttableProxy } from './cuttable-proxy';
import { Fixture, newKafka } from './fixture';
import { Gathered, upTo } from './gathered';

describe('while Kafka is away', () => {
  let fixture: Fixture;
  let proxy: CuttableProxy;

  beforeEach(async () => {
    fixture = await Fixture.create(1);
    proxy = await CuttableProxy.create();
  });
  afterEach(async () => {
    proxy.heal();
    await fixture.close();
    await proxy.close();
  });

  const written = async (): Promise<number[]> => {
    const gathered = new Gathered();
    const consumer = fixture.consume(gathered.handle, {
      groupId: `${fixture.group}.${String(Math.random())}`,
    });
    await fixture.producer.send([fixture.aMove(999)]);
    await eventually(() => {
      expect(gathered.sequences.at(-1)).toBe(999);
    });
    await consumer.close();
    return gathered.sequences.filter((sequence) => sequence !== 999);
  };

  describe.each(['refuse', 'silence'] as const)('a producer (%s)', (how) => {
    let producer: BatchingProducer;

    beforeEach(() => {
      producer = new BatchingProducer({
        kafka: newKafka({ route: proxy.route }),
        name: 'cut off',
        timeoutMs: 800,
      });
    });
    afterEach(() => producer.close());

    it('rejects in its time, writes nothing later, and works again afterwards', async () => {
      await producer.send([fixture.aMove(0)]);
      proxy[how]();
      const began = performance.now();
      await expect(producer.send([fixture.aMove(1)])).rejects.toThrow(ProduceTimeout);
      expect(performance.now() - began).toBeLessThan(2_500);
      await eventually(() => {
        expect(producer.status().ok).toBe(false);
      });
      proxy.heal();
      await eventually(() => {
        expect(producer.status()).toEqual({ ok: true });
      });
      await producer.send([fixture.aMove(2)]);
      expect(await written()).toEqual([0, 2]);
    });

    it('waits for Kafka on connect', async () => {
      proxy[how]();
      const connected = jest.fn();
      const connecting = producer.connect().then(connected);
      await expect(producer.send([fixture.aMove(1)])).rejects.toThrow(ProduceTimeout);
      expect(connected).not.toHaveBeenCalled();
      proxy.heal();
      await connecting;
      await producer.send([fixture.aMove(2)]);
      expect(await written()).toEqual([2]);
    });
  });

  it.each(['refuse', 'silence'] as const)('a consumer keeps trying and loses nothing (%s)', async (how) => {
    const gathered = new Gathered();
    const consumer = fixture.consume(gathered.handle, { kafka: newKafka({ route: proxy.route }) });
    await fixture.producer.send([fixture.aMove(0)]);
    await eventually(() => {
      expect(gathered.sequences).toEqual([0]);
    });
    proxy[how]();
    await eventually(
      () => {
        expect(consumer.readiness().ok).toBe(false);
      },
      { within: 30_000 },
    );
    expect(consumer.liveness()).toEqual({ ok: true });
    await fixture.producer.send([fixture.aMove(1), fixture.aMove(2)]);
    proxy.heal();
    await eventually(
      () => {
        expect(new Set(gathered.sequences)).toEqual(new Set(upTo(3)));
        expect(consumer.readiness()).toEqual({ ok: true });
      },
      { within: 30_000 },
    );
    await eventually(async () => {
      expect(await fixture.committed()).toEqual([3]);
    });
  });

  it('a consumer that starts then is unready, and begins when Kafka is back', async () => {
    proxy.refuse();
    const gathered = new Gathered();
    const consumer = fixture.consume(gathered.handle, { kafka: newKafka({ route: proxy.route }) });
    await fixture.producer.send([fixture.aMove(0)]);
    expect(consumer.readiness().ok).toBe(false);
    proxy.heal();
    await eventually(() => {
      expect(gathered.sequences).toEqual([0]);
    });
  });

  it('closing does not wait for it', async () => {
    const consumer = fixture.consume(new Gathered().handle, { kafka: newKafka({ route: proxy.route }) });
    await eventually(() => {
      expect(consumer.readiness().ok).toBe(true);
    });
    proxy.silence();
    const began = performance.now();
    await consumer.close();
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
