import type { Random } from '../../chance/random';
import type { Delivery, EventAct } from '../act';
import { type Goods, reorderPointOf, type Scene } from '../scene';
import type { Shelf } from '../shelves';

/** While nobody waits for it, what comes is a part of a delivery. */
const smallDelivery = 12;
/** Deliveries that are short, and by up to how much. */
const shortShare = 0.15;
const mostMissing = 0.3;
/** Where nobody says how long a delivery takes. */
const usualDays = 7;

/** Receives what is missing most; undefined where all shelves are full. */
export function restock(scene: Scene, locationId: string): EventAct | undefined {
  const { random, shelves, goods, orders } = scene;
  const needs = shelves
    .atLocation(locationId)
    .map((shelf) => ({ shelf, gap: gapOf(scene, shelf), need: needOf(scene, shelf) }));
  const chosen = random.weighted(needs, ({ need }) => need);
  if (chosen === undefined) return undefined;
  const { shelf, gap } = chosen;
  const isLow = shelf.available < reorderPointOf(scene, shelf);
  const ordered = isLow ? gap : Math.min(gap, random.between(1, smallDelivery));
  const missing = random.chance(shortShare) ? mostMissing * random.next() : 0;
  const documentId = orders.newNumber('PO');
  const known = goods.get(shelf.productId);
  return {
    kind: 'event',
    correlationId: documentId,
    event: {
      type: 'RESTOCK',
      productId: shelf.productId,
      locationId,
      quantity: Math.max(1, Math.round(ordered * (1 - missing))),
      documentId,
      source: 'feed:purchasing',
      orderedQuantity: ordered,
      ...(known === undefined ? {} : termsOf(known)),
    },
    delivery: deliveryOf(known?.leadTimeDays ?? usualDays, random),
  };
}

const gapOf = (scene: Scene, shelf: Shelf): number => scene.targetOf(shelf) - shelf.available;

/** Grows faster than the gap, so that what is nearly empty comes first. */
function needOf(scene: Scene, shelf: Shelf): number {
  const gap = gapOf(scene, shelf);
  return gap <= 0 ? 0 : (gap / scene.targetOf(shelf)) ** 2;
}

const termsOf = ({ supplierId, cost }: Goods) => ({
  ...(supplierId === null ? {} : { supplierId }),
  ...(cost === null ? {} : { unitCost: cost }),
});

/** Most come a day early to a day late, some much later. */
function deliveryOf(promisedDays: number, random: Random): Delivery {
  const late = random.chance(0.15) ? random.between(2, 6) : random.between(-1, 0);
  return { promisedDays, tookDays: Math.max(1, promisedDays + late) };
}
