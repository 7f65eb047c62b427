import type { Day } from '../calendar/day';

/**
 * What a value is about, in the order in which a day happens: whether the product was there to be sold (1 or 0), units
 * that arrived, units sold (below zero: brought back).
 */
export const cellKinds = ['stocked', 'delivered', 'sold'] as const;
export type CellKind = (typeof cellKinds)[number];

/** One value of a file about a stock key, by the number of that key. */
export interface Cell {
  readonly day: Day;
  readonly key: number;
  readonly kind: CellKind;
  readonly value: number;
}

const rank: Readonly<Record<CellKind, number>> = { stocked: 0, delivered: 1, sold: 2 };

/** Day by day, in it key by key, and of a key in the order of the kinds. */
export const inOrder = (a: Cell, b: Cell): number =>
  a.day - b.day || a.key - b.key || rank[a.kind] - rank[b.kind];
