import type { EventAct } from '../act';
import type { Scene } from '../scene';

const exactShare = 0.7;
const mostOff = 2;

/** Somebody counts a shelf: mostly what the books say, now and then a unit or two less or more. */
export function count(
  { random, shelves, orders, knowsVersions }: Scene,
  locationId: string,
): EventAct | undefined {
  const there = shelves.atLocation(locationId);
  if (there.length === 0) return undefined;
  const { productId, onHand, available, version } = random.pick(there);
  const off = random.chance(exactShare) ? 0 : random.between(-Math.min(mostOff, available), mostOff);
  const documentId = orders.newNumber('CC');
  return {
    kind: 'event',
    correlationId: documentId,
    event: {
      type: 'COUNT',
      productId,
      locationId,
      quantity: Math.max(0, onHand + off),
      reason: 'cycle count',
      documentId,
      ...(knowsVersions ? { expectedVersion: version } : {}),
    },
  };
}
