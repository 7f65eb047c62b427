import type { MovementOf } from '../../domain/command';
import { accept, type Decision, refuse, type StockChange } from '../../domain/decision';
import { mostUnits } from '../../domain/move';
import type { StockRow } from '../../domain/stock-row';

/** A restock puts received units on hand. */
export function receiveStock(restock: MovementOf<'RESTOCK'>, row: StockRow): Decision<StockChange> {
  if (row.stock.onHand + restock.quantity > mostUnits) {
    return refuse('stock.limit-exceeded', `At most ${String(mostUnits)} units at one location.`, 'quantity');
  }
  return accept({ onHand: restock.quantity });
}
