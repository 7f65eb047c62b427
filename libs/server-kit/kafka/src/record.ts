import type { Envelope } from '@streamstock/contracts-events';
import type { IHeaders } from 'kafkajs';

/** A record exactly as it lies in the topic. */
export interface RawRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** Produce time, milliseconds since 1970. */
  readonly timestamp: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: IHeaders;
}

/** A record whose value has passed the schema of its type and version. */
export interface ReceivedRecord<M = Envelope> {
  readonly message: M;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** Produce time, milliseconds since 1970. */
  readonly timestamp: number;
  /** W3C trace context, on sampled messages only. */
  readonly traceparent?: string;
  /** The original bytes, for a dead letter. */
  readonly raw: RawRecord;
}

/** Records of one partition in offset order; poison is no longer among them. */
export interface RecordBatch<M = Envelope> {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly ReceivedRecord<M>[];
}

/** Why a record could not be handled; the code is stable, the detail is for people. */
export interface DeadLetterReason {
  readonly code: string;
  readonly detail: string;
}
