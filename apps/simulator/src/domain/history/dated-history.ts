import { busyTimes } from '../calendar/busy-times';
import { Random } from '../chance/random';
import type { NewEvent, NewTransfer } from '../requests';
import { withDelivery } from '../traffic/act';
import type { Opening } from '../world/opening';
import type { Product } from '../world/products';
import { warehouses } from '../world/warehouses';
import type { World } from '../world/world';

const day = 86_400_000;
const historyDays = 30;
/** The day before, on which everything was delivered for the first time. */
const openingDays = historyDays + 1;

/** What the API is told, with the instants at which it happened. */
export type DatedAct =
  { readonly at: number; readonly event: NewEvent } | { readonly at: number; readonly transfer: NewTransfer };

/** First deliveries, one after another on the day before the history. */
export function datedOpenings({ openings, products }: World, end: number): NewEvent[] {
  const terms = new Map(products.map((product) => [product.sku, product]));
  return openings.map((opening, index) => {
    const at = end - openingDays * day + Math.floor((index / openings.length) * day);
    return openingEvent(opening, terms.get(opening.productId), at);
  });
}

const openingEvent = (
  { productId, locationId, quantity }: Opening,
  product: Product | undefined,
  at: number,
): NewEvent => ({
  type: 'RESTOCK',
  productId,
  locationId,
  quantity,
  occurredAt: new Date(at).toISOString(),
  reason: 'opening stock',
  source: 'feed:purchasing',
  ...(product === undefined ? {} : { supplierId: product.supplierId, unitCost: product.cost }),
});

/** The history, spread over the 30 days before `end` as business goes; the order stays, so each step remains possible. */
export function datedHistory({ history }: World, seed: number, end: number): DatedAct[] {
  const timezones = warehouses.map(({ timezone }) => timezone);
  const span = { from: end - historyDays * day, to: end };
  const times = busyTimes(history.length, span, timezones, new Random(seed).fork('times'));
  return history.map((act, index) => {
    const at = times[index] ?? end;
    const occurredAt = new Date(at).toISOString();
    if (act.kind === 'transfer') return { at, transfer: { ...act.transfer, occurredAt } };
    return { at, event: { ...withDelivery(act, at), occurredAt } };
  });
}
