import { type EnvelopeHead, recordMovements, type Source, topics } from '@streamstock/contracts-events';
import type { OutgoingRecord } from '@streamstock/server-kit-kafka';

/** A row on its way into a command record. */
export interface TakenRow {
  /** Position in the request, from 0. */
  readonly row: number;
  readonly commandId: string;
  /** `tenant|product`, which decides the partition. */
  readonly key: string;
  readonly source: Source;
  /** UTC. */
  readonly expiresAt: string | undefined;
  /** The `MovementRow` as JSON. */
  readonly text: string;
}

/** Rows that travel as one record and are answered by one. Its own source and expiry count for all of them. */
export interface Chunk {
  readonly rows: readonly TakenRow[];
  readonly first: TakenRow;
}

/** The record of a chunk, in the partition of all its rows: that of the first one's key. */
export function recordOf({ rows, first }: Chunk, head: EnvelopeHead): OutgoingRecord {
  const expiry = first.expiresAt === undefined ? '' : `"expiresAt":${JSON.stringify(first.expiresAt)},`;
  const texts = rows.map(({ text }) => text).join(',');
  const value = `${JSON.stringify(head).slice(0, -1)},"data":{${expiry}"rows":[${texts}]}}`;
  return { topic: topics.commands.name, key: first.key, value };
}

export const chunkType = { type: recordMovements.type, version: recordMovements.version };
