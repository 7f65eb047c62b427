import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { levelKeyOf, type LevelKey, type LevelRow } from '../../model/level-row';
import { type LevelColumns, levelColumns, levelRowOf } from '../../persistence/level-columns';
import { enterGates } from '../level-rows/product-gate';

const keys =
  'unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS k (tenant_id, product_id, location_id, place)';
const ofKey = 's.tenant_id = k.tenant_id AND s.product_id = k.product_id AND s.location_id = k.location_id';

/** Locks nothing. Uses the primary key. */
const findMissing = {
  name: 'level-missing',
  text: `SELECT k.place FROM ${keys} WHERE NOT EXISTS (SELECT FROM stock_level s WHERE ${ofKey}) ORDER BY k.place`,
};

/** As `levelTermsOf` says. */
const currency = 'coalesce(p.cost_currency, p.price_currency)';
const unitCost = 'p.cost_amount';
const unitPrice = `CASE WHEN p.price_currency = ${currency} THEN p.price_amount END`;

/** Waits for a replica that inserts the same key; all insert in key order, so nobody waits in a circle. */
const insertMissing = {
  name: 'level-insert-missing',
  text: `
    INSERT INTO stock_level (tenant_id, product_id, location_id, reorder_point, unit_cost, unit_price, currency)
    SELECT k.tenant_id, k.product_id, k.location_id, coalesce(p.reorder_point, 0), ${unitCost}, ${unitPrice},
           ${currency}
    FROM ${keys} LEFT JOIN product p ON p.tenant_id = k.tenant_id AND p.product_id = k.product_id
    ORDER BY k.place
    ON CONFLICT DO NOTHING`,
};

/** Locks the rows in key order against other writers, readers go on. Uses the primary key. */
const lockRows = {
  name: 'level-lock',
  text: `SELECT ${levelColumns} FROM ${keys} JOIN stock_level s ON ${ofKey} ORDER BY k.place FOR NO KEY UPDATE OF s`,
};

/** The rows of these keys, locked until the transaction ends; missing ones are inserted. `sorted` by key. */
export async function lockLevels(
  client: pg.ClientBase,
  sorted: readonly LevelKey[],
): Promise<Map<string, LevelRow>> {
  const values = columnsOf(sorted);
  const missing = await client.query<{ place: number }>({ ...findMissing, values });
  if (missing.rows.length > 0) {
    const places = new Set(missing.rows.map(({ place }) => place));
    const absent = sorted.filter((_, index) => places.has(index + 1));
    await enterGates(client, absent);
    await client.query({ ...insertMissing, values: columnsOf(absent) });
  }
  const { rows } = await client.query<LevelColumns>({ ...lockRows, values });
  return new Map(rows.map(levelRowOf).map((row) => [levelKeyOf(row), row]));
}

const columnsOf = (levels: readonly LevelKey[]): string[] => [
  textArray(levels.map(({ tenantId }) => tenantId)),
  textArray(levels.map(({ productId }) => productId)),
  textArray(levels.map(({ locationId }) => locationId)),
];
