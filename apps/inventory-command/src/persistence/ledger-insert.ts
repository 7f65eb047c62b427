import { numericArray, type TableWrite, textArray, uuidArray } from '@streamstock/server-kit-database';
import type { Movement } from '../domain/outcome';
import { sourceOf, type Wish } from '../domain/stock-command';
import type { StockRow } from '../domain/stock-row';

const insertMovements = {
  name: 'movement-insert',
  text: `
    INSERT INTO movement (id, recorded_at, tenant_id, product_id, location_id, version, type,
                          on_hand_change, on_hand_after, occurred_at, actor, source_kind, source_name,
                          command_id, correlation_id, line, order_id, document, reason, note,
                          counterpart_location_id, details, other_buckets_after)
    SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::integer[],
                         $7::text[], $8::bigint[], $9::bigint[], $10::timestamptz[], $11::text[], $12::text[],
                         $13::text[], $14::uuid[], $15::text[], $16::integer[], $17::text[], $18::text[],
                         $19::text[], $20::text[], $21::text[], $22::jsonb[],
                         $23::jsonb[])`,
};

/** Appends movements to the ledger, in their order. */
export function ledgerInsert(movements: readonly Movement[]): TableWrite {
  const sources = movements.map(({ command, wish }) => sourceOf(command, wish));
  return {
    ...insertMovements,
    values: [
      uuidArray(movements.map(({ id }) => id)),
      textArray(movements.map(({ after }) => after.recordedAt)),
      textArray(movements.map(({ after }) => after.tenantId)),
      textArray(movements.map(({ after }) => after.productId)),
      textArray(movements.map(({ after }) => after.locationId)),
      numericArray(movements.map(({ after }) => after.version)),
      textArray(movements.map(({ wish }) => wish.type)),
      numericArray(movements.map(({ change }) => change.onHand ?? 0)),
      numericArray(movements.map(({ after }) => after.stock.onHand)),
      textArray(movements.map(({ wish }) => wish.occurredAt)),
      textArray(movements.map(({ command }) => command.actor.subject)),
      textArray(sources.map(({ kind }) => kind)),
      textArray(sources.map(({ name }) => name)),
      uuidArray(movements.map(({ command }) => command.commandId)),
      textArray(movements.map(({ command }) => command.correlationId)),
      numericArray(movements.map(({ line }) => line)),
      textArray(movements.map(({ wish }) => wish.orderId ?? null)),
      textArray(movements.map(({ wish }) => wish.documentId ?? null)),
      textArray(movements.map(({ wish }) => wish.reason ?? null)),
      textArray(movements.map(({ wish }) => wish.note ?? null)),
      textArray(movements.map(({ wish }) => counterpartOf(wish))),
      textArray(movements.map(({ wish }) => detailsOf(wish))),
      textArray(movements.map(({ after }) => otherBucketsOf(after))),
    ],
  };
}

const counterpartOf = (wish: Wish): string | null =>
  'counterpartLocationId' in wish ? wish.counterpartLocationId : null;

/** What only a restock knows, as JSON; null where it said nothing. */
function detailsOf(wish: Wish): string | null {
  if (wish.type !== 'RESTOCK') return null;
  const { supplierId, unitCost, orderedAt, expectedAt, orderedQuantity } = wish;
  const details = { supplierId, unitCost, orderedAt, expectedAt, orderedQuantity };
  return Object.values(details).some((value) => value !== undefined) ? JSON.stringify(details) : null;
}

/** The buckets besides on hand that hold something, as JSON; null where none does. */
function otherBucketsOf({
  stock: { onHold, held, allocated, inTransitOut, incoming },
}: StockRow): string | null {
  if ((onHold || held || allocated || inTransitOut || incoming) === 0) return null;
  return JSON.stringify({ onHold, held, allocated, inTransitOut, incoming });
}
