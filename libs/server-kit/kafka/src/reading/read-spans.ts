import { randomUUID } from 'node:crypto';
import type { Consumer } from 'kafkajs';
import type { KafkaClient } from '../client/create-kafka';
import type { RawRecord } from '../record';
import { deleteGroup } from './consumer-groups';

/** Offsets of a partition: from `from` up to, but without, `to`. */
export interface Span {
  readonly topic: string;
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

export interface ReadSpansOptions {
  /** Begins the name of the consumer group that exists for the reading alone. */
  readonly groupPrefix: string;
  /** Longest time of the reading, in milliseconds; 10 s unless told. */
  readonly withinMs?: number;
}

const place = (topic: string, partition: number): string => `${topic}/${String(partition)}`;

/**
 * Reads some records once, without a place in any group: for people who look, not for work. All of the spans must lie
 * within the ends of their partitions; what retention took meanwhile is left out.
 *
 * @throws Error when they could not be read in time
 */
export async function readSpans(
  kafka: KafkaClient,
  spans: readonly Span[],
  { groupPrefix, withinMs = 10_000 }: ReadSpansOptions,
): Promise<RawRecord[]> {
  const wanted = spans.filter(({ from, to }) => from < to);
  if (wanted.length === 0) return [];
  const groupId = `${groupPrefix}.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 20, retry: { retries: 1 } });
  try {
    return await collect(consumer, wanted, withinMs);
  } finally {
    await consumer.disconnect();
    await deleteGroup(kafka, groupId);
  }
}

function collect(consumer: Consumer, spans: readonly Span[], withinMs: number): Promise<RawRecord[]> {
  const missing = new Map(spans.map((span) => [place(span.topic, span.partition), span]));
  const found: RawRecord[] = [];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, withinMs, new Error('The records could not be read in time.'));
    const done = (): void => {
      clearTimeout(timer);
      resolve(found);
    };
    consumer.on('consumer.crash', ({ payload }) => {
      reject(payload.error);
    });
    const begin = async (): Promise<void> => {
      await consumer.connect();
      await consumer.subscribe({
        topics: [...new Set(spans.map(({ topic }) => topic))],
        fromBeginning: true,
      });
      await consumer.run({
        autoCommit: false,
        partitionsConsumedConcurrently: missing.size,
        eachBatch: ({ batch: { topic, partition, messages } }) => {
          const span = missing.get(place(topic, partition));
          // What comes from before the seek is not asked for.
          if (span === undefined || Number(messages[0]?.offset) < span.from) return Promise.resolve();
          for (const { offset, timestamp, key, value, headers = {} } of messages) {
            if (Number(offset) >= span.to) break;
            found.push({ topic, partition, offset, timestamp: Number(timestamp), key, value, headers });
          }
          if (Number(messages.at(-1)?.offset) >= span.to - 1) missing.delete(place(topic, partition));
          if (missing.size === 0) done();
          return Promise.resolve();
        },
      });
      for (const { topic, partition, from } of spans) {
        consumer.seek({ topic, partition, offset: String(from) });
      }
    };
    begin().catch(reject);
  });
}
