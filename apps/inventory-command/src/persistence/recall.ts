import { uuidArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { RememberedAnswer } from '../domain/remembered';
import { utcText } from './utc-text';

/** What is known once the locks are held: the time, the epoch of the data, and earlier answers to these commands. */
export interface Recalled {
  readonly now: string;
  readonly epoch: number;
  readonly remembered: Map<string, RememberedAnswer>;
}

interface RecalledRow {
  now: string;
  epoch: number;
  command_id: string | null;
  tenant_id: string;
  body_hash: string;
  result: string;
}

/** Reads the one epoch row and the inbox by its primary key. */
const recallText = `
  SELECT ${utcText('clock_timestamp()')} AS now, e.value AS epoch, i.command_id, i.tenant_id, i.body_hash, i.result
  FROM epoch e LEFT JOIN inbox i ON i.command_id = ANY ($1::uuid[])`;

/**
 * Call it after the locks: what is recorded now must not be older than what others recorded before, and a repeat that
 * was in flight elsewhere must be seen.
 */
export async function recall(client: pg.ClientBase, commandIds: readonly string[]): Promise<Recalled> {
  const { rows } = await client.query<RecalledRow>({
    name: 'recall',
    text: recallText,
    values: [uuidArray(commandIds)],
  });
  const [first] = rows;
  if (first === undefined) throw new Error('The epoch row is missing: the migrations did not run.');
  const remembered = new Map<string, RememberedAnswer>();
  for (const row of rows) {
    if (row.command_id === null) continue;
    const { tenant_id: tenantId, body_hash: bodyHash, result } = row;
    remembered.set(row.command_id, { tenantId, bodyHash, result });
  }
  return { now: first.now, epoch: first.epoch, remembered };
}
