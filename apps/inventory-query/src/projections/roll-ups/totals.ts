import { type Buckets, noStock } from '@streamstock/contracts-events';
import type { LevelRow } from '../../model/level-row';

/** Sums over stock levels: units per bucket, how many levels there are, and how many are low or out. */
export interface Totals extends Buckets {
  readonly levels: number;
  readonly low: number;
  readonly out: number;
}

export const noTotals: Totals = { ...noStock, levels: 0, low: 0, out: 0 };

/** What one level adds to every total it counts in; a row that no fact has reached adds nothing. */
export const contributionOf = (row: LevelRow): Totals =>
  row.version < 0
    ? noTotals
    : { ...row.stock, levels: 1, low: row.status === 'low' ? 1 : 0, out: row.status === 'out' ? 1 : 0 };

const combine =
  (apply: (one: number, other: number) => number) =>
  (one: Totals, other: Totals): Totals => ({
    onHand: apply(one.onHand, other.onHand),
    onHold: apply(one.onHold, other.onHold),
    held: apply(one.held, other.held),
    allocated: apply(one.allocated, other.allocated),
    inTransitOut: apply(one.inTransitOut, other.inTransitOut),
    incoming: apply(one.incoming, other.incoming),
    levels: apply(one.levels, other.levels),
    low: apply(one.low, other.low),
    out: apply(one.out, other.out),
  });

export const plus = combine((one, other) => one + other);
export const minus = combine((one, other) => one - other);

export const isZero = (totals: Totals): boolean => Object.values(totals).every((value) => value === 0);
