import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import type { Place, Shop } from '../world/shop';
import { editProduct } from './edit-product';

type Work = (shop: Shop) => Promise<unknown>;

const upTo = (most: number): number => 1 + Math.floor(Math.random() * most);

const sale = (place: Place): RecordEventRequest => ({ type: 'SALE', ...place, quantity: upTo(3) });
const anyEvent = (place: Place): RecordEventRequest =>
  Math.random() < 0.6 ? sale(place) : { type: 'RESTOCK', ...place, quantity: upTo(4) };

const some = (count: number, shop: Shop, make: (place: Place) => RecordEventRequest): RecordEventRequest[] =>
  Array.from({ length: count }, () => make(shop.anyPlace()));

/** What people do in a shop, and how often; sales are sometimes of more than there is. */
const work: readonly (readonly [share: number, what: Work])[] = [
  [60, (shop) => shop.till().record(sale(shop.anyPlace()))],
  [14, (shop) => shop.till().record({ type: 'RESTOCK', ...shop.anyPlace(), quantity: upTo(8) })],
  [
    5,
    (shop) => shop.till().record({ type: 'RETURN', ...shop.anyPlace(), quantity: 1, reason: 'wrong size' }),
  ],
  [3, (shop) => shop.managerTill().record(adjustment(shop.anyPlace()))],
  [3, (shop) => shop.managerTill().record({ type: 'COUNT', ...shop.anyPlace(), quantity: upTo(30) })],
  [7, transfer],
  [3, (shop) => shop.feed().together(some(3, shop, sale))],
  [2, (shop) => shop.feed().stream(some(12, shop, anyEvent))],
  [3, (shop) => editProduct(shop)],
];
const shares = work.reduce((sum, [share]) => sum + share, 0);

/** Does one thing, and now and then has a look at the product, which brings it into the cache. */
export async function workOnce(shop: Shop): Promise<void> {
  let left = Math.random() * shares;
  for (const [share, what] of work) {
    left -= share;
    if (left > 0) continue;
    await what(shop);
    break;
  }
  if (Math.random() < 0.3) await shop.till().get(`/api/products/${shop.anyPlace().productId}`);
}

const adjustment = (place: Place): RecordEventRequest => ({
  type: 'ADJUSTMENT',
  ...place,
  quantity: Math.random() < 0.5 ? -1 : 1,
  reason: 'correction',
});

/** A few products from one location to the next; where there is only one location, a sale. */
function transfer(shop: Shop): Promise<unknown> {
  const [first, second] = shop.locationIds;
  if (first === undefined || second === undefined) return shop.till().record(sale(shop.anyPlace()));
  const [fromLocationId, toLocationId] = Math.random() < 0.5 ? [first, second] : [second, first];
  const productIds = new Set([shop.anyPlace().productId, shop.anyPlace().productId]);
  const lines = [...productIds].map((productId) => ({ productId, quantity: upTo(3) }));
  return shop.managerTill().transfer({ fromLocationId, toLocationId, lines });
}
