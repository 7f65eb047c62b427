import type { IHeaders } from 'kafkajs';

/** The key decides the partition: murmur2, as every Kafka client does by default. */
export interface OutgoingRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is really written; dead letters keep their original bytes. */
export interface WrittenRecord {
  readonly topic: string;
  readonly key: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly headers?: IHeaders;
}

const recordOverhead = 64;

/** Bytes a record will take in a produce request, about. */
export const sizeOf = ({ key, value }: WrittenRecord): number => bytes(key) + bytes(value) + recordOverhead;

const bytes = (part: Buffer | string | null): number =>
  part === null ? 0 : typeof part === 'string' ? Buffer.byteLength(part) : part.length;
