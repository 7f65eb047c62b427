import { rememberedDays } from './inbox';

export interface CheckedTables {
  /** The month that stands beside the ledger. */
  readonly openings: string;
}

const buckets = 'on_hand, on_hold, held, allocated, in_transit_out, incoming';
const sums = `${buckets
  .split(', ')
  .map((column) => `sum(${column})`)
  .join(', ')}, count(*), count(*) FILTER (WHERE status = 'low'), count(*) FILTER (WHERE status = 'out')`;
const totals = `${buckets}, levels, low, "out"`;

const rollUp = (table: string, key: string): string => {
  const kept = `SELECT ${key}, ${totals} FROM inventory_query.${table} WHERE tenant_id = $1`;
  const counted = `SELECT ${key}, ${sums} FROM inventory_query.stock_level WHERE tenant_id = $1 GROUP BY ${key}`;
  return `(${kept} EXCEPT ${counted}) UNION ALL (${counted} EXCEPT ${kept})`;
};

/**
 * What must hold between the tables of a filled stack, for tenant $1: the invariants of `tools/chaos/sides`, told to
 * Postgres because no other program can hold so many rows.
 */
export const checks = ({ openings }: CheckedTables): Readonly<Record<string, string>> => {
  const ledger = `(
    SELECT id, product_id, location_id, version, on_hand_change, on_hand_after, recorded_at FROM inventory_command.movement WHERE tenant_id = $1
    UNION ALL SELECT id, product_id, location_id, version, on_hand_change, on_hand_after, recorded_at FROM inventory_command.${openings} WHERE tenant_id = $1)`;
  return {
    'ledger-sums and versions-gapless': `
      SELECT FROM (SELECT product_id, location_id, count(*) AS rows, max(version) AS last, sum(on_hand_change) AS sum,
                          max(recorded_at) AS recorded_at
                   FROM ${ledger} AS m GROUP BY 1, 2) AS kept
      FULL JOIN (SELECT * FROM inventory_command.stock WHERE tenant_id = $1) AS s USING (product_id, location_id)
      WHERE (kept.rows, kept.last, kept.sum, kept.recorded_at)
        IS DISTINCT FROM (s.version, s.version, s.on_hand, s.recorded_at)`,
    'each movement from where the one before ended, never back in time': `
      SELECT FROM (SELECT version, on_hand_change, on_hand_after, recorded_at,
                          lag(version, 1, 0) OVER key AS last, lag(on_hand_after, 1, 0::bigint) OVER key AS before,
                          lag(recorded_at, 1, '-infinity') OVER key AS earlier
                   FROM ${ledger} AS m WINDOW key AS (PARTITION BY product_id, location_id ORDER BY version)) AS steps
      WHERE version <> last + 1 OR before + on_hand_change <> on_hand_after OR recorded_at < earlier`,
    'never-negative': `SELECT FROM ${ledger} AS m WHERE on_hand_after < 0`,
    'transfers-balanced': `
      SELECT FROM inventory_command.movement WHERE tenant_id = $1 AND type IN ('TRANSFER_OUT', 'TRANSFER_IN')
      GROUP BY command_id HAVING sum(on_hand_change) <> 0 OR array_agg(type ORDER BY line) <> '{TRANSFER_OUT,TRANSFER_IN}'`,
    'command-once': `
      SELECT FROM inventory_command.movement WHERE tenant_id = $1 GROUP BY command_id, line HAVING count(*) > 1`,
    'commands of the last days are remembered': `
      SELECT FROM inventory_command.movement m LEFT JOIN inventory_command.inbox i USING (command_id)
      WHERE m.tenant_id = $1 AND m.recorded_at > now() - interval '${rememberedDays - 1} days' AND i.result IS NULL`,
    'read-model': `
      SELECT FROM (SELECT * FROM inventory_command.stock WHERE tenant_id = $1) AS s
      FULL JOIN (SELECT * FROM inventory_query.stock_level WHERE tenant_id = $1) AS l USING (product_id, location_id)
      WHERE (s.on_hand, s.version, s.recorded_at) IS DISTINCT FROM (l.on_hand, l.version, l.as_of)`,
    'terms of levels': `
      SELECT FROM inventory_query.stock_level l LEFT JOIN inventory_query.product p USING (tenant_id, product_id)
      WHERE l.tenant_id = $1 AND (
        (l.reorder_point, l.unit_cost, l.unit_price, l.currency) IS DISTINCT FROM
          (p.reorder_point, p.cost_amount, p.price_amount, coalesce(p.cost_currency, p.price_currency))
        OR l.status <> CASE WHEN l.on_hand <= 0 THEN 'out' WHEN l.on_hand < l.reorder_point THEN 'low' ELSE 'ok' END)`,
    'roll-ups of products': rollUp('product_total', 'product_id'),
    'roll-ups of locations': rollUp('location_total', 'location_id'),
    'roll-ups of the tenant': rollUp('tenant_total', 'tenant_id'),
    'status of products': `
      SELECT FROM inventory_query.product p LEFT JOIN inventory_query.product_total t USING (tenant_id, product_id)
      WHERE p.tenant_id = $1 AND (t.reorder_point IS DISTINCT FROM p.reorder_point OR t.status IS NULL)`,
    'movements of the read model': `
      SELECT FROM (SELECT * FROM inventory_command.movement WHERE tenant_id = $1) AS m
      FULL JOIN (SELECT * FROM inventory_query.movement WHERE tenant_id = $1) AS r ON r.movement_id = m.id
      WHERE (m.recorded_at, m.version::bigint, m.on_hand_change, m.on_hand_after, m.type)
        IS DISTINCT FROM (r.recorded_at, r.version, r.on_hand_change, r.on_hand, r.type COLLATE "default")`,
  };
};
