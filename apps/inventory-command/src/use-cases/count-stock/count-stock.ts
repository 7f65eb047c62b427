import { accept, type Decision, refuse, type StockChange } from '../../domain/decision';
import type { WishOf } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/**
 * A count says what is on hand, and so is right whatever was thought before; it is recorded also where it changes
 * nothing. With an expected version it only counts while nothing has moved since somebody looked.
 */
export function countStock(count: WishOf<'COUNT'>, row: StockRow): Decision<StockChange> {
  const { expectedVersion, quantity } = count;
  if (expectedVersion !== undefined && expectedVersion !== row.version) {
    return refuse(
      'stock.version-differs',
      `Stock has moved on: it is at version ${String(row.version)}, not ${String(expectedVersion)}.`,
      'expectedVersion',
    );
  }
  return accept({ onHand: quantity - row.stock.onHand });
}
