import { accept, type Decision, type StockChange } from '../../domain/decision';
import { refusalOfAmount } from '../../domain/move';
import type { WishOf } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/** A restock puts received units on hand. */
export const receiveStock = (restock: WishOf<'RESTOCK'>, row: StockRow): Decision<StockChange> =>
  refusalOfAmount(row.stock.onHand + restock.quantity) ?? accept({ onHand: restock.quantity });
