import {
  type Buckets,
  bucketsSchema,
  type MessageDefinition,
  moneySchema,
  movementTypeSchema,
  noStock,
  sourceSchema,
  stockKey,
  type StockMovedData,
} from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import { z } from 'zod';
import { type Cause, fact } from '../../publish-facts/fact';
import type { LedgerRow } from './read-ledger';

/** What ledger-insert writes of a restock. */
const details = z
  .object({
    supplierId: z.string(),
    unitCost: moneySchema,
    orderedAt: z.string(),
    expectedAt: z.string(),
    orderedQuantity: z.int(),
  })
  .partial();

/**
 * The fact of a movement as it was published after its commit, with these differences: the epoch is that of today (it
 * was another one only before a restore), the instant of occurrence is written in UTC with microseconds, and of the
 * actor only the subject is known – with no role anywhere, since what somebody was allowed then says nothing now.
 */
export const replayedFact = (
  message: MessageDefinition<'StockMoved', StockMovedData>,
  row: LedgerRow,
  epoch: number,
): OutboxMessage =>
  fact(message, causeOf(row), {
    id: row.id,
    key: stockKey(row.tenant_id, row.product_id, row.location_id),
    epoch,
    sequence: row.version,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    data: movedData(row),
  });

const causeOf = (row: LedgerRow): Cause => ({
  tenantId: row.tenant_id,
  actor: { subject: row.actor, roles: [], locations: [] },
  source: sourceSchema.parse({ kind: row.source_kind, name: row.source_name }),
  correlationId: row.correlation_id,
  commandId: row.command_id,
});

const movedData = (row: LedgerRow): StockMovedData => ({
  movementId: row.id,
  commandId: row.command_id,
  type: movementTypeSchema.parse(row.type),
  productId: row.product_id,
  locationId: row.location_id,
  onHandChange: row.on_hand_change,
  after: after(row),
  orderId: row.order_id ?? undefined,
  documentId: row.document ?? undefined,
  reason: row.reason ?? undefined,
  note: row.note ?? undefined,
  counterpartLocationId: row.counterpart_location_id ?? undefined,
  ...(row.details === null ? {} : details.parse(row.details)),
});

function after({ on_hand_after: onHand, other_buckets_after: others }: LedgerRow): Buckets {
  return others === null
    ? { ...noStock, onHand }
    : { ...bucketsSchema.omit({ onHand: true }).parse(others), onHand };
}
