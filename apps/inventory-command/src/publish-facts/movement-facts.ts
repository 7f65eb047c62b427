import { stockKey, stockMoved, type StockMovedData } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import type { Movement } from '../domain/outcome';
import { sourceOf, type Wish } from '../domain/stock-command';
import { fact } from './fact';

/** One `StockMoved` per movement, in their order; it has the movement's id, so that a replay of the ledger says the same. */
export const movementFacts = (movements: readonly Movement[], epoch: number): OutboxMessage[] =>
  movements.map((movement) => {
    const { command, wish, after } = movement;
    const cause = wish.source === undefined ? command : { ...command, source: sourceOf(command, wish) };
    return fact(stockMoved, cause, {
      id: movement.id,
      key: stockKey(after.tenantId, after.productId, after.locationId),
      epoch,
      sequence: after.version,
      occurredAt: wish.occurredAt,
      recordedAt: after.recordedAt,
      data: movedData(movement),
    });
  });

const movedData = ({ id, command, wish, change, after }: Movement): StockMovedData => ({
  movementId: id,
  commandId: command.commandId,
  type: wish.type,
  productId: wish.productId,
  locationId: wish.locationId,
  onHandChange: change.onHand ?? 0,
  after: after.stock,
  orderId: wish.orderId,
  documentId: wish.documentId,
  reason: wish.reason,
  note: wish.note,
  ...particulars(wish),
});

/** What only a restock or a transfer knows. */
function particulars(wish: Wish): Partial<StockMovedData> {
  if ('counterpartLocationId' in wish) return { counterpartLocationId: wish.counterpartLocationId };
  if (wish.type !== 'RESTOCK') return {};
  const { unitCost, supplierId, orderedAt, expectedAt, orderedQuantity } = wish;
  return { unitCost, supplierId, orderedAt, expectedAt, orderedQuantity };
}
