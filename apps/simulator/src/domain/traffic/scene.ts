import type { Random } from '../chance/random';
import type { OpenOrders } from './open-orders';
import type { Popularity } from './popularity';
import type { Shelf, Shelves } from './shelves';

/** What must be known of a product to trade in it. */
export interface Goods {
  readonly productId: string;
  readonly reorderPoint: number;
  readonly supplierId: string | null;
  readonly leadTimeDays: number | null;
  readonly cost: { readonly amount: number; readonly currency: string } | null;
}

/** All that decides what happens next. */
export interface Scene {
  readonly random: Random;
  readonly shelves: Shelves;
  readonly goods: ReadonlyMap<string, Goods>;
  readonly popularity: Popularity;
  readonly orders: OpenOrders;
  /** Up to how many units a shelf is filled; 0 where it is left to run out. */
  readonly targetOf: (shelf: Shelf) => number;
  /** Whether versions are those of the API, so that a count can name the one it was made at. */
  readonly knowsVersions: boolean;
}

/** Filled up to a little more than what makes somebody order again. */
export const fillFactor = 1.6;

export const reorderPointOf = ({ goods }: Scene, { productId }: Shelf): number =>
  goods.get(productId)?.reorderPoint ?? 0;

/** Places of a list that can be acted on. */
export const inStock = ({ shelves }: Scene, locationId: string): Shelf[] =>
  shelves.atLocation(locationId).filter(({ available }) => available > 0);
