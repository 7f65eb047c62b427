import { randomUUID } from 'node:crypto';
import { deadLetterTopic, consumingServices, topics } from '@streamstock/contracts-events';
import { eventually } from '@streamstock/server-kit-testing';
import type { Kafka, KafkaMessage } from 'kafkajs';
import { headersOf } from './record-headers';

export interface TopicRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the comparison looks at. */
const watched: readonly string[] = [
  topics.commands,
  topics.commandResults,
  topics.refusals,
  topics.movements,
  topics.stockLevels,
  ...consumingServices.map(deadLetterTopic),
].map(({ name }) => name);

/** Milliseconds. */
const longestRead = 20_000;

const place = (topic: string, partition: number): string => `${topic}/${String(partition)}`;

/** The records of the watched topics since the world was opened. Each is read from Kafka once. */
export class TopicLog {
  readonly #next = new Map<string, number>();
  readonly #records: TopicRecord[] = [];

  constructor(private readonly kafka: Kafka) {}

  /** Waits for topics that were made a moment ago and have no leader yet. */
  async begin(): Promise<void> {
    const ends = await eventually(() => this.#ends(), { within: 30_000 });
    for (const { topic, partition, end } of ends) this.#next.set(place(topic, partition), end);
  }

  /** Reads up to the present ends; resolves with everything in the order of its partition. */
  async read(): Promise<readonly TopicRecord[]> {
    const behind = (await this.#ends()).filter(
      ({ topic, partition, end }) => end > (this.#next.get(place(topic, partition)) ?? 0),
    );
    if (behind.length > 0) await this.#catchUp(behind);
    return this.#records;
  }

  async #ends(): Promise<{ topic: string; partition: number; end: number }[]> {
    const admin = this.kafka.admin();
    try {
      await admin.connect();
      const all = await Promise.all(
        watched.map(async (topic) =>
          (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({
            topic,
            partition,
            end: Number(high),
          })),
        ),
      );
      return all.flat();
    } finally {
      await admin.disconnect();
    }
  }

  async #catchUp(behind: readonly { topic: string; partition: number; end: number }[]): Promise<void> {
    const groupId = `world.${randomUUID()}`;
    const consumer = this.kafka.consumer({ groupId, maxWaitTimeInMs: 50, allowAutoTopicCreation: false });
    const missing = new Map(behind.map(({ topic, partition, end }) => [place(topic, partition), end]));
    try {
      await new Promise<void>((resolve, reject) => {
        consumer.on('consumer.crash', ({ payload }) => {
          reject(payload.error);
        });
        const begin = async (): Promise<void> => {
          await consumer.connect();
          await consumer.subscribe({ topics: [...new Set(behind.map(({ topic }) => topic))] });
          await consumer.run({
            autoCommit: false,
            eachBatch: ({ batch: { topic, partition, messages } }) => {
              for (const message of messages) this.#take(topic, partition, message);
              const at = place(topic, partition);
              if ((this.#next.get(at) ?? 0) >= (missing.get(at) ?? 0)) missing.delete(at);
              if (missing.size === 0) resolve();
              return Promise.resolve();
            },
          });
          for (const { topic, partition } of behind) {
            const offset = String(this.#next.get(place(topic, partition)) ?? 0);
            consumer.seek({ topic, partition, offset });
          }
        };
        begin().catch(reject);
        setTimeout(reject, longestRead, new Error('The topics could not be read in time.')).unref();
      });
    } finally {
      await consumer.disconnect();
    }
  }

  /** What comes from before the seek, or twice, is not next and passes by. */
  #take(topic: string, partition: number, message: KafkaMessage): void {
    const at = place(topic, partition);
    const next = this.#next.get(at) ?? 0;
    if (Number(message.offset) !== next) return;
    this.#next.set(at, next + 1);
    this.#records.push({
      topic,
      partition,
      offset: message.offset,
      key: message.key?.toString() ?? '',
      value: message.value?.toString() ?? '',
      headers: headersOf(message),
    });
  }
}
