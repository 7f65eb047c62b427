import { numericArray, type TableWrite, textArray, uuidArray } from '@streamstock/server-kit-database';
import type { Movement } from '../domain/outcome';

const insertMovements = {
  name: 'movement-insert',
  text: `
    INSERT INTO movement (id, recorded_at, tenant_id, product_id, location_id, version, type,
                          on_hand_change, on_hand_after, occurred_at, actor, source_kind, source_name,
                          command_id, correlation_id, document, reason, details)
    SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::integer[],
                         $7::text[], $8::bigint[], $9::bigint[], $10::timestamptz[], $11::text[], $12::text[],
                         $13::text[], $14::uuid[], $15::text[], $16::text[], $17::text[], $18::jsonb[])`,
};

/** Appends movements to the ledger, in their order. */
export const ledgerInsert = (movements: readonly Movement[]): TableWrite => ({
  ...insertMovements,
  values: [
    uuidArray(movements.map(({ id }) => id)),
    textArray(movements.map(({ after }) => after.recordedAt)),
    textArray(movements.map(({ after }) => after.tenantId)),
    textArray(movements.map(({ after }) => after.productId)),
    textArray(movements.map(({ after }) => after.locationId)),
    numericArray(movements.map(({ after }) => after.version)),
    textArray(movements.map(({ command }) => command.row.type)),
    numericArray(movements.map(({ change }) => change.onHand ?? 0)),
    numericArray(movements.map(({ after }) => after.stock.onHand)),
    textArray(movements.map(({ command }) => command.row.occurredAt)),
    textArray(movements.map(({ command }) => command.actor.subject)),
    textArray(movements.map(({ command }) => command.source.kind)),
    textArray(movements.map(({ command }) => command.source.name)),
    uuidArray(movements.map(({ command }) => command.commandId)),
    textArray(movements.map(({ command }) => command.correlationId)),
    textArray(movements.map(({ command }) => command.row.orderId ?? null)),
    textArray(movements.map(({ command }) => command.row.reason ?? null)),
    textArray(movements.map(({ command }) => detailsOf(command.row))),
  ],
});

/** What only a restock knows, as JSON; null where it said nothing. */
function detailsOf(row: Movement['command']['row']): string | null {
  if (row.type !== 'RESTOCK') return null;
  const { supplierId, unitCost, orderedAt, expectedAt, orderedQuantity } = row;
  const details = { supplierId, unitCost, orderedAt, expectedAt, orderedQuantity };
  return Object.values(details).some((value) => value !== undefined) ? JSON.stringify(details) : null;
}
