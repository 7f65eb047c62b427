import { type StockStatus } from '@streamstock/contracts-http-api';
import type { LevelRow } from '../model/level-row';

/** Columns of `stock_level AS s`, as `levelRowOf` reads them. */
export const levelColumns = `
  s.tenant_id, s.product_id, s.location_id, s.on_hand, s.on_hold, s.held, s.allocated, s.in_transit_out, s.incoming,
  s.reorder_point, s.unit_cost, s.unit_price, s.currency, s.status, s.epoch, s.version, s.as_of`;

export interface LevelColumns {
  tenant_id: string;
  product_id: string;
  location_id: string;
  on_hand: number;
  on_hold: number;
  held: number;
  allocated: number;
  in_transit_out: number;
  incoming: number;
  reorder_point: number;
  unit_cost: number | null;
  unit_price: number | null;
  currency: string | null;
  status: StockStatus;
  epoch: number;
  version: number;
  as_of: string;
}

export const levelRowOf = (row: LevelColumns): LevelRow => ({
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
  terms: {
    reorderPoint: row.reorder_point,
    unitCost: row.unit_cost,
    unitPrice: row.unit_price,
    currency: row.currency,
  },
  status: row.status,
  epoch: row.epoch,
  version: row.version,
  asOf: row.as_of,
});
