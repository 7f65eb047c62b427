import type pg from 'pg';
import { chainTenant } from './chain';
import { type CheckedTables, checks } from './sql/checks';

/** Each check with how many rows break it; nothing where all is well. Reads everything several times. */
export async function brokenChecks(client: pg.ClientBase, tables: CheckedTables): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, text] of Object.entries(checks(tables))) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM (${text}) AS broken`, [
      chainTenant,
    ]);
    const count = Number(rows[0]?.count ?? 0);
    if (count > 0) broken.push(`${name}: ${count} broken`);
  }
  return broken;
}

const tablesOfTenants = `
  SELECT table_schema || '.' || table_name AS table FROM information_schema.columns
  WHERE table_schema IN ('inventory_command', 'inventory_query') AND column_name = 'tenant_id' ORDER BY 1`;

/** Tables that hold something of every tenant, but nothing of the chain: a migration made them, and no fill knows them. */
export async function forgottenTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(tablesOfTenants);
  const empty: string[] = [];
  for (const { table } of rows) {
    const found = await client.query(`SELECT FROM ${table} WHERE tenant_id = $1 LIMIT 1`, [chainTenant]);
    if (found.rowCount === 0 && !/\.movement_\d/.test(table)) empty.push(table);
  }
  return empty;
}
