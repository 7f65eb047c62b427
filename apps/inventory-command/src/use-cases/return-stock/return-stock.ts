import { accept, type Decision, type StockChange } from '../../domain/decision';
import { refusalOfAmount } from '../../domain/move';
import type { WishOf } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/** A return puts units that a customer brought back on hand again. */
export const returnStock = (giveBack: WishOf<'RETURN'>, row: StockRow): Decision<StockChange> =>
  refusalOfAmount(row.stock.onHand + giveBack.quantity) ?? accept({ onHand: giveBack.quantity });
