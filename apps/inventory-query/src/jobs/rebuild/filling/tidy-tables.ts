import type pg from 'pg';

/**
 * Tables that have just been filled are unknown to the planner, and lists that are read from an index alone would look
 * into every page of them. Batches go on meanwhile. One by one, so that a rebuild that is told to stop stops.
 */
export async function tidyTables(
  pool: pg.Pool,
  schema: string,
  tables: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  for (const table of tables) {
    signal.throwIfAborted();
    await pool.query(`VACUUM (ANALYZE) ${schema}.${table}`);
  }
}
