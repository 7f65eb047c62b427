import type { Buckets, Refusal } from '@streamstock/contracts-events';
import { refuse, type StockChange } from './decision';
import type { StockRow } from './stock-row';

/** More units than this at one key is a mistake, not a stock. */
export const mostUnits = 1_000_000_000_000;

/** Refuses what would leave more at one key than can be counted. */
export function refusalOfAmount(onHand: number): { readonly refusal: Refusal } | undefined {
  if (onHand <= mostUnits) return undefined;
  return refuse('stock.limit-exceeded', `At most ${String(mostUnits)} units at one location.`, 'quantity');
}

/** The row after a movement: buckets changed, one version on, time never running backwards. */
export function move(row: StockRow, change: StockChange, now: string): StockRow {
  return {
    ...row,
    stock: add(row.stock, change),
    version: row.version + 1,
    recordedAt: now > row.recordedAt ? now : row.recordedAt,
  };
}

const add = (stock: Buckets, change: StockChange): Buckets => ({
  onHand: stock.onHand + (change.onHand ?? 0),
  onHold: stock.onHold + (change.onHold ?? 0),
  held: stock.held + (change.held ?? 0),
  allocated: stock.allocated + (change.allocated ?? 0),
  inTransitOut: stock.inTransitOut + (change.inTransitOut ?? 0),
  incoming: stock.incoming + (change.incoming ?? 0),
});
