import type { Params } from '@angular/router';

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
}
