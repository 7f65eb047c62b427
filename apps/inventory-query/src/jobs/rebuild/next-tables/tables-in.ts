import type pg from 'pg';

const tables = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`;

/** Every table of a schema, without the partitions of others. */
export const tablesIn = (client: pg.ClientBase | pg.Pool, schema: string): Promise<string[]> =>
  namesIn(client, tables, [schema]);

const partitions = `
  SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = to_regclass($1) ORDER BY c.relname`;

/** The partitions of a table; none of a plain one, or of one that is not there. */
export const partitionsOf = (
  client: pg.ClientBase | pg.Pool,
  schema: string,
  table: string,
): Promise<string[]> => namesIn(client, partitions, [`${schema}.${table}`]);

async function namesIn(client: pg.ClientBase | pg.Pool, text: string, values: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(text, values);
  return rows.map(({ name }) => name);
}
