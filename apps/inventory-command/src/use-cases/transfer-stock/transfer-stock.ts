import { availableOf } from '@streamstock/contracts-events';
import { accept, type Decision, type StockChange } from '../../domain/decision';
import { insufficient } from '../../domain/insufficient';
import { refusalOfAmount } from '../../domain/move';
import type { TransferLeg } from '../../domain/stock-command';
import type { StockRow } from '../../domain/stock-row';

/**
 * The end of a transfer that gives: units that are available. Also where the product may go negative: what is not there
 * cannot be put on a lorry.
 */
export function sendStock({ quantity }: TransferLeg, row: StockRow): Decision<StockChange> {
  const available = availableOf(row.stock);
  return quantity > available
    ? insufficient(available, quantity, 'available')
    : accept({ onHand: -quantity });
}

/** The end of a transfer that takes. */
export const takeIn = ({ quantity }: TransferLeg, row: StockRow): Decision<StockChange> =>
  refusalOfAmount(row.stock.onHand + quantity) ?? accept({ onHand: quantity });
