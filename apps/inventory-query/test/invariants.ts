import type pg from 'pg';

const sums = `
  sum(on_hand) AS on_hand, sum(on_hold) AS on_hold, sum(held) AS held, sum(allocated) AS allocated,
  sum(in_transit_out) AS in_transit_out, sum(incoming) AS incoming, count(*) AS levels,
  count(*) FILTER (WHERE status = 'low') AS low, count(*) FILTER (WHERE status = 'out') AS "out"`;
const totals = 'on_hand, on_hold, held, allocated, in_transit_out, incoming, levels, low, "out"';

const value = `
  sum(on_hand::numeric * coalesce(unit_cost, 0)) AS at_cost, sum(on_hand::numeric * coalesce(unit_price, 0)) AS at_price`;

const differing = (one: string, other: string): string =>
  `(${one} EXCEPT ${other}) UNION ALL (${other} EXCEPT ${one})`;

/** Sums that are nothing may be left out: a product without levels has a total, a currency that was left has a value. */
const differingTotals = (table: string, key: string): string =>
  differing(
    `SELECT ${key}, ${totals} FROM ${table} WHERE (${totals}) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)`,
    `SELECT ${key}, ${sums} FROM stock_level GROUP BY ${key}`,
  );

const statusOf = (table: string): string => `
  CASE WHEN ${table}.on_hand - ${table}.on_hold - ${table}.held - ${table}.allocated <= 0 THEN 'out'
       WHEN ${table}.on_hand - ${table}.on_hold - ${table}.held - ${table}.allocated < ${table}.reorder_point THEN 'low'
       ELSE 'ok' END`;

/** What contradicts itself in a read model; empty when all is well. */
export async function contradictions(pool: pg.Pool): Promise<unknown[]> {
  const statements = [
    differingTotals('product_total', 'tenant_id, product_id'),
    differingTotals('location_total', 'tenant_id, location_id'),
    differingTotals('tenant_total', 'tenant_id'),
    differing(
      'SELECT tenant_id, location_id, currency, at_cost, at_price FROM stock_value WHERE (at_cost, at_price) <> (0, 0)',
      `SELECT tenant_id, location_id, currency, ${value} FROM stock_level WHERE currency IS NOT NULL
       GROUP BY tenant_id, location_id, currency
       HAVING sum(on_hand::numeric * coalesce(unit_cost, 0)) <> 0 OR sum(on_hand::numeric * coalesce(unit_price, 0)) <> 0`,
    ),
    differing(
      'SELECT tenant_id, lifecycle, products FROM product_count WHERE products <> 0',
      'SELECT tenant_id, lifecycle, count(*) FROM product GROUP BY tenant_id, lifecycle',
    ),
    'SELECT * FROM stock_level WHERE version < 0',
    `SELECT s.* FROM stock_level s LEFT JOIN product p USING (tenant_id, product_id)
     WHERE s.reorder_point <> coalesce(p.reorder_point, 0) OR s.status <> ${statusOf('s')}
        OR s.unit_cost IS DISTINCT FROM p.cost_amount
        OR s.currency IS DISTINCT FROM coalesce(p.cost_currency, p.price_currency)
        OR s.unit_price IS DISTINCT FROM CASE WHEN p.price_currency = s.currency THEN p.price_amount END`,
    `SELECT * FROM product p FULL JOIN product_total t USING (tenant_id, product_id)
     WHERE t.reorder_point IS DISTINCT FROM p.reorder_point
        OR t.status IS DISTINCT FROM CASE WHEN t.reorder_point IS NOT NULL THEN ${statusOf('t')} END`,
  ];
  const found: unknown[] = [];
  for (const statement of statements)
    found.push(...(await pool.query<Record<string, unknown>>(statement)).rows);
  return found;
}
