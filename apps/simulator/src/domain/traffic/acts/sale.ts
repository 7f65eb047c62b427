import type { EventAct } from '../act';
import { inStock, type Scene } from '../scene';
import type { Shelf } from '../shelves';

/** How often another unit of the same goes into the basket, another line into the order, and how far that goes. */
const anotherUnit = 0.35;
const anotherLine = 0.25;
const mostUnits = 6;
const tills = 4;
const onlineShare = 0.4;

/** Sells what people like and what is there; undefined where nothing is. */
export function sale(scene: Scene, locationId: string): EventAct | undefined {
  const { random, popularity } = scene;
  const shelf = random.weighted(inStock(scene, locationId), ({ productId }) =>
    popularity.weightOf(productId),
  );
  if (shelf === undefined) return undefined;
  const wanted = popularity.isSlow(shelf.productId) ? 1 : random.geometric(anotherUnit, mostUnits);
  return saleOf(scene, shelf, Math.min(wanted, shelf.available));
}

/** So many units of this, which must be there. */
export function saleOf({ random, orders }: Scene, shelf: Shelf, quantity: number): EventAct {
  const { productId, locationId } = shelf;
  const orderId = orders.orderAt(locationId, random.chance(anotherLine));
  orders.sold({ orderId, productId, locationId, quantity });
  const source = random.chance(onlineShare)
    ? 'feed:webshop'
    : `till:${locationId}-${random.between(1, tills)}`;
  return {
    kind: 'event',
    correlationId: orderId,
    event: { type: 'SALE', productId, locationId, quantity, orderId, source },
  };
}
