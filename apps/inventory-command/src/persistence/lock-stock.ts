import { type Lifecycle, stockKey } from '@streamstock/contracts-events';
import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { StockRow } from '../domain/stock-row';
import { utcText } from './utc-text';

export interface StockKey {
  readonly tenantId: string;
  readonly productId: string;
  readonly locationId: string;
}

/**
 * Rows of keys without one, whose product and location exist, as zero, inserted in key order. Waits for a replica that
 * inserts the same key; since locks are held by then, two may wait for each other, see `bearStock`. The location is
 * locked against removal, and looked at again where one was under way. Uses the three primary keys.
 */
const insertMissing = {
  name: 'stock-insert-missing',
  text: `
    INSERT INTO stock (tenant_id, product_id, location_id)
    SELECT k.tenant_id, k.product_id, k.location_id
    FROM unnest($1::text[], $2::text[], $3::text[]) AS k (tenant_id, product_id, location_id)
    JOIN product USING (tenant_id, product_id)
    JOIN location l USING (tenant_id, location_id)
    WHERE l.status <> 'removed'
    ORDER BY k.tenant_id, k.product_id, k.location_id
    FOR KEY SHARE OF l
    ON CONFLICT DO NOTHING`,
};

/** Locks the rows in key order against other writers; product and location are only read. Uses the primary keys. */
const lockRows = {
  name: 'stock-lock',
  text: `
    SELECT s.tenant_id, s.product_id, s.location_id, s.on_hand, s.on_hold, s.held, s.allocated,
           s.in_transit_out, s.incoming, s.version, ${utcText('s.recorded_at')} AS recorded_at,
           p.negative_stock = 'allow' AS may_go_negative, p.lifecycle, l.status = 'open' AS location_is_open
    FROM unnest($1::text[], $2::text[], $3::text[]) AS k (tenant_id, product_id, location_id)
    JOIN stock s USING (tenant_id, product_id, location_id)
    JOIN product p USING (tenant_id, product_id)
    JOIN location l USING (tenant_id, location_id)
    ORDER BY s.tenant_id, s.product_id, s.location_id
    FOR NO KEY UPDATE OF s`,
};

interface LockedRow {
  tenant_id: string;
  product_id: string;
  location_id: string;
  on_hand: number;
  on_hold: number;
  held: number;
  allocated: number;
  in_transit_out: number;
  incoming: number;
  version: number;
  recorded_at: string;
  may_go_negative: boolean;
  lifecycle: Lifecycle;
  location_is_open: boolean;
}

/** Locks the stock rows of these keys until the transaction ends; keys without a row get none. */
export async function lockStock(
  client: pg.ClientBase,
  keys: readonly StockKey[],
): Promise<Map<string, StockRow>> {
  const { rows } = await client.query<LockedRow>({ ...lockRows, values: columnsOf(keys) });
  return new Map(
    rows.map((row) => [stockKey(row.tenant_id, row.product_id, row.location_id), toStockRow(row)]),
  );
}

/**
 * Makes and locks the rows of keys that have none; keys without product or location get none. Two replicas that meet at
 * the birth of a key may wait for each other; Postgres ends one of them, which repeats its batch.
 */
export async function bearStock(
  client: pg.ClientBase,
  keys: readonly StockKey[],
): Promise<Map<string, StockRow>> {
  await client.query({ ...insertMissing, values: columnsOf(keys) });
  return lockStock(client, keys);
}

const columnsOf = (keys: readonly StockKey[]): string[] => [
  textArray(keys.map((key) => key.tenantId)),
  textArray(keys.map((key) => key.productId)),
  textArray(keys.map((key) => key.locationId)),
];

const toStockRow = (row: LockedRow): StockRow => ({
  tenantId: row.tenant_id,
  productId: row.product_id,
  locationId: row.location_id,
  stock: {
    onHand: row.on_hand,
    onHold: row.on_hold,
    held: row.held,
    allocated: row.allocated,
    inTransitOut: row.in_transit_out,
    incoming: row.incoming,
  },
  version: row.version,
  recordedAt: row.recorded_at,
  mayGoNegative: row.may_go_negative,
  lifecycle: row.lifecycle,
  locationIsOpen: row.location_is_open,
});
