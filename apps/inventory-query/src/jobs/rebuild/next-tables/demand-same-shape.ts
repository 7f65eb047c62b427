import type pg from 'pg';
import type { Schemas } from '../models';
import { RebuildRefused } from '../rebuild-refused';

/**
 * Columns, constraints, indexes and settings of tables in one schema, one line each, without the name of the schema.
 * Not null is said of columns alone.
 */
const shape = (schema: string): string => `
  SELECT c.relname || ': ' || line AS line
  FROM pg_class c CROSS JOIN LATERAL (
    SELECT concat_ws(' ', 'column', a.attname, format_type(a.atttypid, a.atttypmod), l.collname, a.attnotnull,
                     a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT concat_ws(' ', 'constraint', k.conname, pg_get_constraintdef(k.oid)) FROM pg_constraint k
    WHERE k.conrelid = c.oid AND k.contype <> 'n'
    UNION ALL
    SELECT replace(replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '), ' ON ${schema}.', ' ON ')
    FROM pg_index i WHERE i.indrelid = c.oid
    UNION ALL
    SELECT concat_ws(' ', 'settings', c.reloptions::text, pg_get_partkeydef(c.oid))) AS described
  WHERE c.relnamespace = '${schema}'::regnamespace AND c.relname = ANY ($1)`;

/**
 * Changes the search path of the transaction.
 *
 * @throws RebuildRefused when a migration has run since the tables beside those that serve were made
 */
export async function demandSameShape(
  client: pg.ClientBase,
  { live, next }: Schemas,
  tables: readonly string[],
): Promise<void> {
  await client.query('SET LOCAL search_path = pg_catalog');
  const { rows } = await client.query<{ line: string }>(
    `(${shape(live)} EXCEPT ${shape(next)}) UNION ALL (${shape(next)} EXCEPT ${shape(live)}) ORDER BY 1`,
    [tables],
  );
  const [difference] = rows;
  if (difference === undefined) return;
  throw new RebuildRefused(
    `The tables that serve are no longer as they were when the rebuild began (${difference.line}). Run it with ` +
      '--abort and begin again.',
  );
}
