import type pg from 'pg';

/** Independent of what the job itself compares: whatever the catalog says of the relations of a schema. */
const statements = [
  `SELECT c.relname, c.relkind, c.relpersistence, c.reloptions, c.relreplident, c.relrowsecurity,
          pg_get_userbyid(c.relowner) AS owner, c.relacl::text AS acl, pg_get_partkeydef(c.oid) AS partition_key,
          pg_get_expr(c.relpartbound, c.oid) AS bound, p.relname AS parent
   FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = i.inhparent
   WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1`,
  `SELECT table_name, ordinal_position, column_name, data_type, udt_name, collation_schema, collation_name, is_nullable,
          column_default, is_generated, generation_expression, numeric_precision, numeric_scale
   FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2`,
  `SELECT c.relname, a.attname, a.attstorage, a.attcompression, a.attstattarget, a.attoptions
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 ORDER BY 1, 2`,
  `SELECT c.relname, k.conname, k.contype, k.convalidated, pg_get_constraintdef(k.oid) AS definition
   FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
   WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  `SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1, 2`,
  `SELECT c.relname, i.indisvalid, i.indisready, i.indisprimary, i.indisunique, p.relname AS parent
   FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   LEFT JOIN pg_inherits h ON h.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = h.inhparent
   WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1`,
  `SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1`,
  `SELECT stxname FROM pg_statistic_ext WHERE stxnamespace = current_schema()::regnamespace ORDER BY 1`,
  `SELECT proname, prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace ORDER BY 1`,
  `SELECT c.relname, obj_description(c.oid, 'pg_class') AS comment FROM pg_class c
   WHERE c.relnamespace = current_schema()::regnamespace ORDER BY 1`,
];

export async function catalogOfSchema(pool: pg.Pool): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const statement of statements)
    found.push(...(await pool.query<Record<string, unknown>>(statement)).rows);
  return found;
}
