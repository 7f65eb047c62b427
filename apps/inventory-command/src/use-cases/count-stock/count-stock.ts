import { accept, type Decision, type StockChange } from '../../domain/decision';
import { refusalOfMoved } from '../../domain/moved-since';
import type { WishOf } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/**
 * A count says what is on hand, and so is right whatever was thought before; it is recorded also where it changes
 * nothing. With an expected version it only counts while nothing has moved since somebody looked.
 */
export function countStock(count: WishOf<'COUNT'>, row: StockRow): Decision<StockChange> {
  const { expectedVersion, quantity } = count;
  return refusalOfMoved(expectedVersion, row) ?? accept({ onHand: quantity - row.stock.onHand });
}
