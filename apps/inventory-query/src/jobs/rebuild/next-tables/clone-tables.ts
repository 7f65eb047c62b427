import type pg from 'pg';
import type { Schemas } from '../models';

interface TableBlueprint {
  /** `RANGE (…)` of a partitioned table. */
  readonly partitionKey: string | null;
  readonly settings: string[] | null;
  /** As `ALTER TABLE … ADD` takes them. */
  readonly constraints: string[];
  /** As `CREATE INDEX` statements, without those of constraints. */
  readonly indexes: string[];
}

/** What `LIKE` does not copy, or not under the same name. With nothing on the search path every name is qualified. */
const readBlueprint = `
  SELECT pg_get_partkeydef(c.oid) AS "partitionKey", c.reloptions AS settings,
         ARRAY(SELECT format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid))
               FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x')
               ORDER BY k.oid) AS constraints,
         ARRAY(SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
               WHERE i.indrelid = c.oid
                 AND NOT EXISTS (SELECT FROM pg_constraint k
                                 WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
               ORDER BY i.indexrelid) AS indexes
  FROM pg_class c WHERE c.oid = $1::regclass`;

/**
 * Makes empty tables beside those that serve: the same columns, settings, constraints and indexes by the same names, so
 * that a swap leaves a schema as migrations do. Reads the catalog only. Changes the search path of the transaction.
 */
export async function cloneTables(
  client: pg.ClientBase,
  { live, next }: Schemas,
  tables: readonly string[],
): Promise<void> {
  await client.query('SET LOCAL search_path = pg_catalog');
  for (const table of tables) {
    const { rows } = await client.query<TableBlueprint>(readBlueprint, [`${live}.${table}`]);
    const [blueprint] = rows;
    if (blueprint === undefined) throw new Error(`there is no table ${table}`);
    await client.query(statementsFor(table, blueprint, live, next).join(';\n'));
  }
}

function statementsFor(table: string, blueprint: TableBlueprint, live: string, next: string): string[] {
  const { partitionKey, settings, constraints, indexes } = blueprint;
  const parts = [
    `CREATE TABLE ${next}.${table} (LIKE ${live}.${table} INCLUDING ALL EXCLUDING INDEXES)`,
    ...(partitionKey === null ? [] : [`PARTITION BY ${partitionKey}`]),
    ...(settings === null ? [] : [`WITH (${settings.join(', ')})`]),
  ];
  const moved = (definition: string): string =>
    definition.replace(new RegExp(` ON (?:ONLY )?${live}\\.${table} `), ` ON ${next}.${table} `);
  return [
    parts.join(' '),
    ...constraints.map((constraint) => `ALTER TABLE ${next}.${table} ADD ${constraint}`),
    ...indexes.map(moved),
  ];
}

/** Rows that batches expect to find. */
export const copyGenerations = (client: pg.ClientBase, { live, next }: Schemas): Promise<unknown> =>
  client.query(`INSERT INTO ${next}.generation SELECT * FROM ${live}.generation`);
