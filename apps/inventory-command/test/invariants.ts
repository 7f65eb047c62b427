import type pg from 'pg';

const violations = `
  WITH ledger AS (
    SELECT tenant_id, product_id, location_id, sum(on_hand_change) AS on_hand, count(*) AS movements,
           min(version) AS first, max(version) AS last, count(DISTINCT version) AS versions,
           count(DISTINCT (command_id, line)) AS commands
    FROM movement GROUP BY 1, 2, 3)
  SELECT s.*, l.*
  FROM stock s
  JOIN product p USING (tenant_id, product_id)
  FULL JOIN ledger l USING (tenant_id, product_id, location_id)
  WHERE s.on_hand IS DISTINCT FROM coalesce(l.on_hand, 0)
     OR (s.on_hand < 0 AND p.negative_stock = 'refuse')
     OR s.version IS DISTINCT FROM coalesce(l.last, 0)
     OR l.versions <> l.movements OR l.first <> 1 OR l.last <> l.movements
     OR l.commands <> l.movements`;

const backwards = `
  SELECT * FROM (
    SELECT recorded_at, lag(recorded_at) OVER (
      PARTITION BY tenant_id, product_id, location_id ORDER BY version) AS before
    FROM movement) steps
  WHERE recorded_at < before`;

const unanswered = `
  SELECT command_id FROM movement m WHERE NOT EXISTS (
    SELECT FROM inbox i WHERE i.command_id = m.command_id AND i.tenant_id = m.tenant_id)`;

/** A transfer takes as much as it gives, at two places, line by line. */
const unbalanced = `
  SELECT command_id, product_id, sum(on_hand_change) FROM movement
  WHERE type IN ('TRANSFER_OUT', 'TRANSFER_IN')
  GROUP BY command_id, product_id
  HAVING sum(on_hand_change) <> 0 OR count(*) FILTER (WHERE type = 'TRANSFER_OUT') * 2 <> count(*)`;

/** Rows that break what must always hold on the command side: none. */
export async function brokenInvariants(pool: pg.Pool): Promise<unknown[]> {
  const found = await Promise.all(
    [violations, backwards, unanswered, unbalanced].map((statement) => pool.query(statement)),
  );
  return found.flatMap(({ rows }) => rows as unknown[]);
}
