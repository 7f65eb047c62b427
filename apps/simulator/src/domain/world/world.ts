import { Random } from '../chance/random';
import { historyOf } from '../history/history';
import type { NewLocation, NewSupplier } from '../requests';
import type { Act } from '../traffic/act';
import { type Popularity, popularityOf } from '../traffic/popularity';
import { type Opening, openingsOf } from './opening';
import { type Product, productsOf } from './products';
import { newSupplierOf, suppliers } from './suppliers';
import { locationOf, warehouses } from './warehouses';

/** A shop chain with a past. Nothing in it depends on when it is made. */
export interface World {
  readonly suppliers: readonly NewSupplier[];
  readonly locations: readonly NewLocation[];
  readonly products: readonly Product[];
  readonly popularity: Popularity;
  readonly openings: readonly Opening[];
  /** What happened since, in its order. */
  readonly history: readonly Act[];
}

/** Events of the last 30 days. */
export const historySteps = 1_000;

/** The same world for the same seed number. */
export function worldOf(seed: number): World {
  const random = new Random(seed);
  const products = productsOf(random.fork('products'));
  const openings = openingsOf(products, random.fork('openings'));
  const popularity = popularityOf(
    products.map(({ sku }) => sku),
    seed,
  );
  const history = historyOf({
    ...{ products, openings, popularity },
    steps: historySteps,
    random: random.fork('history'),
    run: `h${String(seed)}`,
  });
  return {
    suppliers: suppliers.map(newSupplierOf),
    locations: warehouses.map(locationOf),
    ...{ products, popularity, openings, history },
  };
}
