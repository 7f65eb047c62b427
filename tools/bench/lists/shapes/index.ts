import type { Shapes } from '../shape';
import { eventShapes } from './events';
import { otherShapes } from './others';
import { productSearches } from './product-searches';
import { productsAtLocations } from './products-at-locations';
import { productShapes } from './products';
import { stockShapes } from './stock';

/** Every way to ask for a list. */
export const allShapes: Shapes = (chain) =>
  [productShapes, productSearches, productsAtLocations, stockShapes, otherShapes, eventShapes].flatMap(
    (shapes) => shapes(chain),
  );
