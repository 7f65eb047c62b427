import type { KafkaClient } from '../client/create-kafka';
import type { DeadLetterReason, RawRecord } from '../record';
import { BatchingProducer } from './batching-producer';

export interface DeadLettersOptions {
  readonly kafka: KafkaClient;
  /** The topic to park records in, `deadLetterTopic(service).name`. */
  readonly topic: string;
  /** 5 s unless told. */
  readonly timeoutMs?: number;
}

const longestDetail = 1_000;

/** Parks records that cannot be handled, byte for byte, with the reason and their origin in the headers. */
export class DeadLetters {
  private readonly producer: BatchingProducer;

  constructor(private readonly options: DeadLettersOptions) {
    const { kafka, topic, timeoutMs = 5_000 } = options;
    this.producer = new BatchingProducer({ kafka, timeoutMs, name: topic });
  }

  /** Resolves when Kafka has acknowledged; rejects with `ProduceTimeout` when it did not in time. */
  send(record: RawRecord, reason: DeadLetterReason): Promise<void> {
    const { key, value } = record;
    return this.producer.write([
      { topic: this.options.topic, key, value, headers: headersOf(record, reason) },
    ]);
  }

  close(): Promise<void> {
    return this.producer.close();
  }
}

/** The original headers, its trace context among them, and why and whence it came here. */
const headersOf = (record: RawRecord, reason: DeadLetterReason) => ({
  ...record.headers,
  'error-code': reason.code,
  'error-detail': reason.detail.slice(0, longestDetail),
  'source-topic': record.topic,
  'source-partition': String(record.partition),
  'source-offset': record.offset,
  'source-timestamp': new Date(record.timestamp).toISOString(),
});
