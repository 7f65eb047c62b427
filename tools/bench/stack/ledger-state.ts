import type pg from 'pg';

/** What both sides hold of one tenant, counted by Postgres. */
export interface LedgerState {
  readonly movements: number;
  /** Movements of the read model. */
  readonly projected: number;
  /** Keys whose ledger does not add up to their stock, or has gaps, or whose level in the read model differs. */
  readonly broken: number;
  /** Movements that stand there more than once. */
  readonly doubled: number;
}

/** Tenant $1. Reads all of its ledger. */
const state = `
  WITH ledger AS (
    SELECT product_id, location_id, count(*) AS movements, max(version) AS last, sum(on_hand_change) AS on_hand,
           count(*) - count(DISTINCT (command_id, line)) AS doubled
    FROM inventory_command.movement WHERE tenant_id = $1 GROUP BY 1, 2)
  SELECT sum(l.movements)::float8 AS movements, sum(l.doubled)::float8 AS doubled,
         (SELECT count(*) FROM inventory_query.movement WHERE tenant_id = $1)::float8 AS projected,
         count(*) FILTER (WHERE (l.movements, l.last, l.on_hand) IS DISTINCT FROM (s.version, s.version, s.on_hand)
           OR (q.version, q.on_hand) IS DISTINCT FROM (s.version::bigint, s.on_hand))::float8 AS broken
  FROM ledger l
  FULL JOIN (SELECT * FROM inventory_command.stock WHERE tenant_id = $1) s USING (product_id, location_id)
  FULL JOIN (SELECT * FROM inventory_query.stock_level WHERE tenant_id = $1) q USING (product_id, location_id)`;

/** `superuser` reaches both schemas. */
export async function ledgerState(
  superuser: pg.Pool | pg.ClientBase,
  tenantId: string,
): Promise<LedgerState> {
  const { rows } = await superuser.query<LedgerState>(state, [tenantId]);
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate answers one row');
  return row;
}
