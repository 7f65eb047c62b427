import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { LevelRow } from '../../model/level-row';

/** Rows that this transaction has locked, found by the primary key; INSERT … ON CONFLICT has no other plan. */
const writeRows = {
  name: 'level-write',
  text: `
    INSERT INTO stock_level (tenant_id, product_id, location_id, on_hand, on_hold, held, allocated, in_transit_out,
                             incoming, reorder_point, unit_cost, unit_price, currency, status, epoch, version,
                             as_of)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                         $8::bigint[], $9::bigint[], $10::integer[], $11::bigint[], $12::bigint[], $13::text[],
                         $14::text[], $15::integer[], $16::bigint[], $17::timestamptz[])
    ON CONFLICT (tenant_id, product_id, location_id) DO UPDATE SET
      on_hand = excluded.on_hand, on_hold = excluded.on_hold, held = excluded.held, allocated = excluded.allocated,
      in_transit_out = excluded.in_transit_out, incoming = excluded.incoming,
      reorder_point = excluded.reorder_point, unit_cost = excluded.unit_cost, unit_price = excluded.unit_price,
      currency = excluded.currency, status = excluded.status,
      epoch = excluded.epoch, version = excluded.version, as_of = excluded.as_of`,
};

export async function writeLevels(client: pg.ClientBase, rows: readonly LevelRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = [
    textArray(rows.map((row) => row.tenantId)),
    textArray(rows.map((row) => row.productId)),
    textArray(rows.map((row) => row.locationId)),
    numericArray(rows.map((row) => row.stock.onHand)),
    numericArray(rows.map((row) => row.stock.onHold)),
    numericArray(rows.map((row) => row.stock.held)),
    numericArray(rows.map((row) => row.stock.allocated)),
    numericArray(rows.map((row) => row.stock.inTransitOut)),
    numericArray(rows.map((row) => row.stock.incoming)),
    numericArray(rows.map(({ terms }) => terms.reorderPoint)),
    numericArray(rows.map(({ terms }) => terms.unitCost)),
    numericArray(rows.map(({ terms }) => terms.unitPrice)),
    textArray(rows.map(({ terms }) => terms.currency)),
    textArray(rows.map((row) => row.status)),
    numericArray(rows.map((row) => row.epoch)),
    numericArray(rows.map((row) => row.version)),
    textArray(rows.map((row) => row.asOf)),
  ];
  await client.query({ ...writeRows, values });
}
