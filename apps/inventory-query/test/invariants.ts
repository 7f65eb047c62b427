import type pg from 'pg';

const sums = `
  sum(on_hand) AS on_hand, sum(on_hold) AS on_hold, sum(held) AS held, sum(allocated) AS allocated,
  sum(in_transit_out) AS in_transit_out, sum(incoming) AS incoming, count(*) AS levels,
  count(*) FILTER (WHERE status = 'low') AS low, count(*) FILTER (WHERE status = 'out') AS "out"`;
const totals = 'on_hand, on_hold, held, allocated, in_transit_out, incoming, levels, low, "out"';

const differing = (table: string, key: string): string => `
  (SELECT ${key}, ${totals} FROM ${table} EXCEPT SELECT ${key}, ${sums} FROM stock_level GROUP BY ${key})
  UNION ALL
  (SELECT ${key}, ${sums} FROM stock_level GROUP BY ${key} EXCEPT SELECT ${key}, ${totals} FROM ${table})`;

/** What contradicts itself in a read model; empty when all is well. */
export async function contradictions(pool: pg.Pool): Promise<unknown[]> {
  const statements = [
    differing('product_total', 'tenant_id, product_id'),
    differing('location_total', 'tenant_id, location_id'),
    differing('tenant_total', 'tenant_id'),
    'SELECT * FROM stock_level WHERE version < 0',
    `SELECT s.* FROM stock_level s LEFT JOIN product p USING (tenant_id, product_id)
     WHERE s.reorder_point <> coalesce(p.reorder_point, 0)
        OR s.status <> CASE WHEN on_hand - on_hold - held - allocated <= 0 THEN 'out'
                            WHEN on_hand - on_hold - held - allocated < s.reorder_point THEN 'low' ELSE 'ok' END`,
  ];
  const found: unknown[] = [];
  for (const statement of statements)
    found.push(...(await pool.query<Record<string, unknown>>(statement)).rows);
  return found;
}
