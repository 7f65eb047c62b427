import { accept, type Decision, type StockChange } from '../../domain/decision';
import { insufficient } from '../../domain/insufficient';
import { refusalOfAmount } from '../../domain/move';
import { refusalOfMoved } from '../../domain/moved-since';
import type { WishOf } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/**
 * An adjustment adds found units or takes away lost ones. It may take what is promised to somebody, since it says what is
 * no longer there, but not more than is on hand, unless the product may go negative. With an expected version it is only
 * carried out while nothing has moved since somebody looked.
 */
export function adjustStock(
  { quantity, expectedVersion }: WishOf<'ADJUSTMENT'>,
  row: StockRow,
): Decision<StockChange> {
  const moved = refusalOfMoved(expectedVersion, row);
  if (moved !== undefined) return moved;
  const onHand = row.stock.onHand + quantity;
  if (quantity < 0 && onHand < 0 && !row.mayGoNegative) {
    return insufficient(row.stock.onHand, -quantity, 'on hand');
  }
  return refusalOfAmount(onHand) ?? accept({ onHand: quantity });
}
