import type pg from 'pg';

/** What is told once and only once, and the job of inventory-command that tells it again. */
const told = [
  { table: 'product', job: 'republish-catalog' },
  { table: 'location', job: 'republish-catalog' },
  { table: 'supplier', job: 'republish-catalog' },
  { table: 'stock_level', job: 'republish-levels' },
  { table: 'movement', job: 'replay-movements' },
] as const;

export type RowCounts = ReadonlyMap<string, number>;

interface Scope {
  readonly schema: string;
  readonly keepsMovements: boolean;
  /** The first month that movements are kept of, as `YYYY-MM`: older ones go at any moment. */
  readonly oldestMonth: string;
}

/** Reads whole indexes. All of one moment, that of the statement. */
export async function countRows(pool: pg.Pool, scope: Scope): Promise<RowCounts> {
  const { schema, keepsMovements, oldestMonth } = scope;
  const counts = told
    .filter(({ table }) => !(keepsMovements && table === 'movement'))
    .map(({ table }) => {
      const kept = table === 'movement' ? ` WHERE recorded_at >= '${oldestMonth}-01T00:00:00Z'` : '';
      return `SELECT '${table}' AS of, count(*) AS rows FROM ${schema}.${table}${kept}`;
    });
  const { rows } = await pool.query<{ of: string; rows: number }>(counts.join(' UNION ALL '));
  return new Map(rows.map((row) => [row.of, row.rows]));
}

/** Where the new tables have fewer rows than the old ones had, a sentence each. */
export const fewerRows = (old: RowCounts, built: RowCounts): string[] =>
  told.flatMap(({ table, job }) => {
    const [before, after] = [old.get(table) ?? 0, built.get(table) ?? 0];
    if (after >= before) return [];
    return [`${table} would have ${String(after)} rows instead of ${String(before)}: run ${job} first.`];
  });
