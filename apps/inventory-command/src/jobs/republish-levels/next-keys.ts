import type pg from 'pg';
import type { StockKey } from '../../persistence/lock-stock';

export interface WhichLevels {
  readonly tenant?: string | undefined;
  readonly product?: string | undefined;
  readonly location?: string | undefined;
}

/** Keys that never moved were never published, and are not now. */
function conditions({ tenant, product, location }: WhichLevels, firstPlace: number): [string, string[]] {
  const given = [
    ['tenant_id', tenant],
    ['product_id', product],
    ['location_id', location],
  ].flatMap(([column, value]) =>
    column === undefined || value === undefined ? [] : [[column, value] as const],
  );
  const texts = given.map(([column], index) => `${column} = $${String(firstPlace + index)}`);
  return [['version > 0', ...texts].join(' AND '), given.map(([, value]) => value)];
}

/** The statement that finds them all, for an estimate. */
export function keysToSay(which: WhichLevels): [string, string[]] {
  const [condition, values] = conditions(which, 1);
  return [`SELECT FROM stock WHERE ${condition}`, values];
}

/** The next keys in the order of the primary key, which is also the index it reads. Locks nothing. */
export async function nextKeys(
  client: pg.ClientBase,
  which: WhichLevels,
  after: StockKey | undefined,
  most: number,
): Promise<StockKey[]> {
  const [condition, values] = conditions(which, 5);
  const { tenantId = '', productId = '', locationId = '' } = after ?? {};
  const { rows } = await client.query<StockKey>(
    `SELECT tenant_id AS "tenantId", product_id AS "productId", location_id AS "locationId"
     FROM stock
     WHERE (tenant_id, product_id, location_id) > ($1, $2, $3) AND ${condition}
     ORDER BY tenant_id, product_id, location_id
     LIMIT $4`,
    [tenantId, productId, locationId, most, ...values],
  );
  return rows;
}
