import type { Refusal } from '@streamstock/contracts-events';
import { rowOf } from '../domain/refusal-address';
import type { StockCommand } from '../domain/stock-command';
import type { RefusedWish } from './fulfil-wishes';

/** Most rows whose reasons an answer tells; who sent more mistakes sees the rest next time. */
const mostReasons = 100;

/** The one refusal of a command: that of its first refused wish, and where it had many rows, which rows and why. */
export function refusalOfWishes(command: StockCommand, refused: readonly RefusedWish[]): Refusal {
  const [first] = refused;
  if (first === undefined) throw new Error('nothing was refused');
  if (command.kind === 'move-stock') return first.refusal;
  const rows = new Map<number, RefusedWish>();
  for (const one of refused) {
    const row = rowOf(command, one.index);
    if (!rows.has(row)) rows.set(row, one);
  }
  return {
    ...first.refusal,
    rows: [...rows].slice(0, mostReasons).map(([row, { refusal }]) => ({ ...refusal, row })),
  };
}
