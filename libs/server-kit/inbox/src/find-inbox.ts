import type pg from 'pg';
import { uuidArray } from '@streamstock/server-kit-database';

export interface InboxEntry {
  readonly tenantId: string;
  readonly bodyHash: string;
  /** The stored result, JSON as it was written. */
  readonly result: string;
}

interface Found {
  command_id: string;
  tenant_id: string;
  body_hash: string;
  result: string;
}

/** Looks the ids up by the primary key. Call it after the locks, or a repeat in flight elsewhere stays unseen. */
export async function findInbox(
  client: pg.ClientBase | pg.Pool,
  commandIds: readonly string[],
): Promise<Map<string, InboxEntry>> {
  if (commandIds.length === 0) return new Map();
  const { rows } = await client.query<Found>({
    name: 'find-inbox',
    text: 'SELECT command_id, tenant_id, body_hash, result FROM inbox WHERE command_id = ANY ($1::uuid[])',
    values: [uuidArray(commandIds)],
  });
  return new Map(
    rows.map((row) => [
      row.command_id,
      { tenantId: row.tenant_id, bodyHash: row.body_hash, result: row.result },
    ]),
  );
}
