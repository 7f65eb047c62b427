import type { FilledChain } from '../chain/filled-chain';
import type { Statement } from './statement';

export type Item = Readonly<Record<string, unknown>>;

/** One question to the API, and the SQL that somebody would write by hand for the same answer. */
export interface ListRequest {
  readonly path: string;
  readonly hand: readonly Statement[];
}

/** A question deep in a list: so many pages by cursor first, then by hand from the last item seen. */
export interface DeepRequest {
  readonly path: string;
  readonly pages: number;
  readonly handAfter: (last: Item) => readonly Statement[];
}

/** Questions that differ only in what is looked for. */
export interface ListShape {
  readonly name: string;
  /** By a person who may see only these locations. */
  readonly locations?: readonly string[];
  /** What tells the items of an answer apart; `hand` has it in its column `key`. Without it answers are not compared. */
  readonly keyOf?: (item: Item) => string;
  readonly requests: readonly (ListRequest | DeepRequest)[];
}

export type Shapes = (chain: FilledChain) => readonly ListShape[];

/** `count` numbers from 1 to `of`, spread. */
export const someOf = (count: number, of: number): number[] =>
  Array.from({ length: Math.min(count, of) }, (_, index) => 1 + ((index * 37) % of));
