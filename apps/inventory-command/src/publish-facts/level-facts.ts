import { stockKey, stockLevelChanged } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import type { Movement } from '../domain/outcome';
import type { StockRow } from '../domain/stock-row';
import { type Cause, fact } from './fact';

const keyOf = ({ tenantId, productId, locationId }: StockRow): string =>
  stockKey(tenantId, productId, locationId);

/** One `StockLevelChanged` per stock key: the last level of the transaction. */
export function levelFacts(movements: readonly Movement[], epoch: number): OutboxMessage[] {
  const last = new Map<string, Movement>();
  for (const movement of movements) last.set(keyOf(movement.after), movement);
  return [...last.values()].map(({ command, wish, after }) =>
    levelFact(after, command, epoch, wish.occurredAt),
  );
}

/** The level of a row as a fact. */
export const levelFact = (
  row: StockRow,
  cause: Cause,
  epoch: number,
  occurredAt = row.recordedAt,
): OutboxMessage =>
  fact(stockLevelChanged, cause, {
    key: keyOf(row),
    epoch,
    sequence: row.version,
    occurredAt,
    recordedAt: row.recordedAt,
    data: { productId: row.productId, locationId: row.locationId, level: row.stock },
  });
