import type pg from 'pg';

export interface SecondaryIndex {
  /** With its schema. */
  readonly name: string;
  readonly definition: string;
}

/** Those of partitioned tables stand for the ones of all their partitions, which come and go with them. */
const ofTables = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_get_indexdef(c.oid) AS definition
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT i.indisunique ORDER BY name`;

/** Drops whatever only makes reads faster: building an index at the end is far cheaper than keeping it up row by row. */
export async function dropSecondaryIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<SecondaryIndex[]> {
  const { rows } = await client.query<SecondaryIndex>(ofTables, [tables]);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows;
}

/** As it was; Postgres writes that of a partitioned table as if its partitions were to have none. */
export const creationOf = ({ definition }: SecondaryIndex): string => definition.replace(' ON ONLY ', ' ON ');
