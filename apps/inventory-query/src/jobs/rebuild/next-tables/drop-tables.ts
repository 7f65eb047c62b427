import type pg from 'pg';
import { closeModelGate } from '../../../projections/model-gate/model-gate';
import { tablesIn } from './tables-in';

/** Drops whatever lies in the schema for the tables of a rebuild. Waits for a batch that still writes there. */
export async function dropTables(client: pg.ClientBase, schema: string): Promise<void> {
  await closeModelGate(client, schema);
  const tables = await tablesIn(client, schema);
  if (tables.length === 0) return;
  await client.query(`DROP TABLE ${tables.map((table) => `${schema}.${table}`).join(', ')}`);
}
