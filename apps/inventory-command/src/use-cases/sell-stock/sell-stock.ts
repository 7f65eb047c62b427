import { availableOf } from '@streamstock/contracts-events';
import type { MovementOf } from '../../domain/command';
import { accept, type Decision, refuse, type StockChange } from '../../domain/decision';
import type { StockRow } from '../../domain/stock-row';

/** A sale takes units that are available, unless the product may go negative. */
export function sellStock(sale: MovementOf<'SALE'>, row: StockRow): Decision<StockChange> {
  const available = availableOf(row.stock);
  if (sale.quantity > available && !row.mayGoNegative) {
    const left = Math.max(available, 0);
    return refuse(
      'stock.insufficient',
      `Only ${String(left)} of ${String(sale.quantity)} units available.`,
      'quantity',
    );
  }
  return accept({ onHand: -sale.quantity });
}
