import type pg from 'pg';

interface Explained {
  'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }];
}

/** How many rows the planner expects of a statement: counting millions would take longer than it is worth. */
export async function estimateRows(pool: pg.Pool, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await pool.query<Explained>(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}
