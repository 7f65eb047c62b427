import { numericArray, type TableWrite, textArray } from '@streamstock/server-kit-database';
import type { StockRow } from '../domain/stock-row';

/** Updates rows that this transaction has locked. Uses the primary key; no index is touched, so updates stay HOT. */
const updateRows = {
  name: 'stock-update',
  text: `
    UPDATE stock s
    SET on_hand = n.on_hand, on_hold = n.on_hold, held = n.held, allocated = n.allocated,
        in_transit_out = n.in_transit_out, incoming = n.incoming,
        version = n.version, recorded_at = n.recorded_at
    FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                $8::bigint[], $9::bigint[], $10::integer[], $11::timestamptz[])
      AS n (tenant_id, product_id, location_id, on_hand, on_hold, held, allocated,
            in_transit_out, incoming, version, recorded_at)
    WHERE s.tenant_id = n.tenant_id AND s.product_id = n.product_id AND s.location_id = n.location_id`,
};

export const stockUpdate = (rows: readonly StockRow[]): TableWrite => ({
  ...updateRows,
  values: [
    textArray(rows.map((row) => row.tenantId)),
    textArray(rows.map((row) => row.productId)),
    textArray(rows.map((row) => row.locationId)),
    numericArray(rows.map((row) => row.stock.onHand)),
    numericArray(rows.map((row) => row.stock.onHold)),
    numericArray(rows.map((row) => row.stock.held)),
    numericArray(rows.map((row) => row.stock.allocated)),
    numericArray(rows.map((row) => row.stock.inTransitOut)),
    numericArray(rows.map((row) => row.stock.incoming)),
    numericArray(rows.map((row) => row.version)),
    textArray(rows.map((row) => row.recordedAt)),
  ],
});
