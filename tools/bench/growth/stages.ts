import type { ChainSizes } from '../chain/sizes';

/** A state that the stack grows to. Locations stay as many, so that answers do. */
export interface Stage {
  readonly name: string;
  readonly sizes: ChainSizes;
}

const locations = 20;

/** The first is what the others are compared with. */
export const stages: readonly Stage[] = [
  { name: '1k', sizes: { products: 50, locations, movements: 0 } },
  { name: '100k', sizes: { products: 5_000, locations, movements: 0 } },
  { name: '2M', sizes: { products: 100_000, locations, movements: 0 } },
  { name: 'history', sizes: { products: 100_000, locations, movements: 10_000_000 } },
];
