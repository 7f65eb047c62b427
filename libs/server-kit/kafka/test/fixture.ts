import { type MessageDefinition, stockMoved } from '@streamstock/contracts-events';
import { eventually, testServers, uniqueName } from '@streamstock/server-kit-testing';
import { createTopics } from '@streamstock/server-kit-topics';
import type { Admin, KafkaMessage } from 'kafkajs';
import pino from 'pino';
import { BatchingProducer, createKafka, DeadLetters, type KafkaClient } from '../src';
import type { Address } from '../src/client/line';
import { ConsumerRuntime } from '../src/consumer/consumer-runtime';
import type { BatchHandler } from '../src/consumer/delivery';
import type { ConsumerOptions } from '../src/consumer/runtime-options';

const { kafkaBrokers } = testServers();
const logger = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });

export type Moved = typeof stockMoved.sample;

export const newKafka = (overrides: { route?: (at: Address) => Address } = {}): KafkaClient =>
  createKafka({ brokers: kafkaBrokers, clientId: 'kafka-kit-test', logger, ...overrides });

/** Topics, groups and clients of one test, all cleaned up by `close`. */
export class Fixture {
  readonly id = uniqueName('kafka-kit');
  readonly topic = `${this.id}.moved`;
  readonly deadLetterTopic = `${this.id}.dlq`;
  readonly group = `${this.id}.group`;
  readonly kafka = newKafka();
  readonly message: MessageDefinition<'StockMoved', Moved['data']> = {
    ...stockMoved,
    topic: { ...stockMoved.topic, name: this.topic },
  };
  readonly producer = new BatchingProducer({ kafka: this.kafka, name: this.id, timeoutMs: 10_000 });
  readonly deadLetters = new DeadLetters({ kafka: this.kafka, topic: this.deadLetterTopic });
  readonly admin: Admin = this.kafka.admin();
  private readonly closers: (() => Promise<void>)[] = [];

  static async create(partitions: number): Promise<Fixture> {
    const fixture = new Fixture();
    await fixture.admin.connect();
    await createTopics(fixture.admin, [
      { topic: fixture.topic, numPartitions: partitions },
      { topic: fixture.deadLetterTopic, numPartitions: 1 },
    ]);
    return fixture;
  }

  /** `aMove(3)` is the movement whose sequence is 3, so that order can be checked. */
  aMove(sequence: number, key = 'acme|PROD-001|WH-NORTH'): { topic: string; key: string; value: string } {
    return { topic: this.topic, key, value: JSON.stringify({ ...stockMoved.sample, key, sequence }) };
  }

  consume(handle: BatchHandler, overrides: Partial<ConsumerOptions> = {}): ConsumerRuntime {
    const consumer = new ConsumerRuntime(
      {
        kafka: newKafka(),
        service: this.id,
        groupId: this.group,
        messages: [this.message],
        deadLetters: this.deadLetters,
        maxInFlightRecords: 1_000,
        maxWaitMs: 100,
        ...overrides,
      },
      handle,
    );
    this.closers.push(() => consumer.close());
    consumer.start();
    return consumer;
  }

  /** What lies in the dead-letter topic, in order, once there are that many records. */
  async parked(count: number): Promise<KafkaMessage[]> {
    const consumer = this.kafka.consumer({ groupId: `${this.group}.parked` });
    const found: KafkaMessage[] = [];
    await consumer.subscribe({ topics: [this.deadLetterTopic], fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        found.push(message);
        return Promise.resolve();
      },
    });
    await eventually(() => {
      expect(found.length).toBeGreaterThanOrEqual(count);
    });
    await consumer.disconnect();
    return found;
  }

  /** Committed offset per partition, -1 where there is none. */
  async committed(group = this.group): Promise<number[]> {
    const [offsets] = await this.admin.fetchOffsets({ groupId: group, topics: [this.topic] });
    return (offsets?.partitions ?? [])
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ offset }) => Number(offset));
  }

  async close(): Promise<void> {
    await Promise.all(this.closers.map((close) => close()));
    await Promise.all([this.producer.close(), this.deadLetters.close()]);
    await this.admin.deleteTopics({ topics: [this.topic, this.deadLetterTopic] });
    await this.admin.disconnect();
  }
}
