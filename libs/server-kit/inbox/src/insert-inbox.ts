import type pg from 'pg';
import {
  inOneRoundTrip,
  jsonLines,
  type TableWrite,
  textArray,
  uuidArray,
} from '@streamstock/server-kit-database';

export interface InboxRow {
  readonly commandId: string;
  readonly tenantId: string;
  readonly bodyHash: string;
  /** One line of JSON. */
  readonly result: string;
}

/** The write that stores results of commands; a command that is already there is a unique violation (23505). */
export const inboxInsert = (rows: readonly InboxRow[]): TableWrite => ({
  name: 'insert-inbox',
  text: `INSERT INTO inbox (command_id, tenant_id, body_hash, result)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], string_to_array($4, E'\\n'))`,
  values: [
    uuidArray(rows.map((row) => row.commandId)),
    textArray(rows.map((row) => row.tenantId)),
    textArray(rows.map((row) => row.bodyHash)),
    jsonLines(rows.map((row) => row.result)),
  ],
});

/** Stores results alone. */
export async function insertInbox(client: pg.ClientBase, rows: readonly InboxRow[]): Promise<void> {
  if (rows.length > 0) await inOneRoundTrip(client, [inboxInsert(rows)]);
}
