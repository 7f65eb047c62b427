import type { Params } from '@angular/router';

/** How a figure came about, day by day. */
export interface TileHistory {
  /** Oldest first; the last is not final yet. */
  readonly values: readonly number[];
  /** What `values` show, in words. */
  readonly text: string;
  readonly change: string;
  /** What `change` is about, more exactly. */
  readonly about?: string;
}

/** One figure of the overview and where it leads. */
export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: 'plain' | 'low' | 'out';
  readonly link: string;
  readonly query: Params;
  /** From 0 to 1, where the figure is part of a whole. */
  readonly share?: number;
  /** Where the figure has one; `waiting` while it is not known. */
  readonly history?: TileHistory | 'waiting' | undefined;
}
