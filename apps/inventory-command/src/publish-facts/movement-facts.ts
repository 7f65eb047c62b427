import { stockKey, stockMoved } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import type { Movement } from '../domain/outcome';
import { fact } from './fact';

/** One `StockMoved` per movement, in their order. */
export const movementFacts = (movements: readonly Movement[], epoch: number): OutboxMessage[] =>
  movements.map((movement) => {
    const { row } = movement.command;
    const { tenantId, productId, locationId, recordedAt, version, stock } = movement.after;
    const restocked =
      row.type === 'RESTOCK'
        ? {
            unitCost: row.unitCost,
            supplierId: row.supplierId,
            orderedAt: row.orderedAt,
            expectedAt: row.expectedAt,
            orderedQuantity: row.orderedQuantity,
          }
        : {};
    return fact(stockMoved, movement.command, {
      key: stockKey(tenantId, productId, locationId),
      epoch,
      sequence: version,
      occurredAt: row.occurredAt,
      recordedAt,
      data: {
        movementId: movement.id,
        commandId: movement.command.commandId,
        type: row.type,
        productId,
        locationId,
        onHandChange: movement.change.onHand ?? 0,
        after: stock,
        orderId: row.orderId,
        reason: row.reason,
        ...restocked,
      },
    });
  });
