import type pg from 'pg';

export interface TableSize {
  readonly table: string;
  /** Bytes with indexes, of all partitions together. */
  readonly bytes: number;
}

const sizes = `
  SELECT n.nspname || '.' || c.relname AS table,
         CASE c.relkind WHEN 'p' THEN (SELECT sum(pg_total_relation_size(t.relid)) FROM pg_partition_tree(c.oid) t)
           ELSE pg_total_relation_size(c.oid) END::float8 AS bytes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('inventory_command', 'inventory_query') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY bytes DESC NULLS LAST`;

/** The largest tables first. */
export async function tableSizes(client: pg.ClientBase | pg.Pool): Promise<TableSize[]> {
  return (await client.query<TableSize>(sizes)).rows;
}
