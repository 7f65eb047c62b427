import type { MovementType, Source } from '@streamstock/contracts-events';
import type { StockEvent } from '@streamstock/contracts-http-api';

/** Columns of `movement AS m`, as `eventOf` reads them. */
export const eventColumns = `
  m.movement_id, m.type, m.product_id, m.location_id, m.on_hand_change, m.on_hand, m.version, m.occurred_at,
  m.recorded_at, m.actor, m.source_kind, m.source_name, m.command_id, m.correlation_id, m.order_id, m.document_id,
  m.reason, m.note, m.counterpart_location_id, m.supplier_id, m.unit_cost_amount, m.unit_cost_currency`;

export interface EventColumns {
  movement_id: string;
  type: MovementType;
  product_id: string;
  location_id: string;
  on_hand_change: number;
  on_hand: number;
  version: number;
  occurred_at: string;
  recorded_at: string;
  actor: string;
  source_kind: Source['kind'];
  source_name: string;
  command_id: string;
  correlation_id: string;
  order_id: string | null;
  document_id: string | null;
  reason: string | null;
  note: string | null;
  counterpart_location_id: string | null;
  supplier_id: string | null;
  unit_cost_amount: number | null;
  unit_cost_currency: string | null;
}

export const eventOf = (row: EventColumns): StockEvent => ({
  movementId: row.movement_id,
  type: row.type,
  productId: row.product_id,
  locationId: row.location_id,
  onHandChange: row.on_hand_change,
  onHand: row.on_hand,
  version: row.version,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  actor: row.actor,
  source: { kind: row.source_kind, name: row.source_name },
  commandId: row.command_id,
  correlationId: row.correlation_id,
  orderId: row.order_id,
  documentId: row.document_id,
  reason: row.reason,
  note: row.note,
  counterpartLocationId: row.counterpart_location_id,
  supplierId: row.supplier_id,
  unitCost:
    row.unit_cost_amount === null || row.unit_cost_currency === null
      ? null
      : { amount: row.unit_cost_amount, currency: row.unit_cost_currency },
});
