import { availableOf } from '@streamstock/contracts-events';
import { accept, type Decision, type StockChange } from '../../domain/decision';
import { insufficient } from '../../domain/insufficient';
import type { WishOf } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/** A sale takes units that are available, unless the product may go negative. */
export function sellStock(sale: WishOf<'SALE'>, row: StockRow): Decision<StockChange> {
  const available = availableOf(row.stock);
  if (sale.quantity > available && !row.mayGoNegative) {
    return insufficient(available, sale.quantity, 'available');
  }
  return accept({ onHand: -sale.quantity });
}
