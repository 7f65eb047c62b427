import type { EventAct } from '../act';
import { inStock, type Scene } from '../scene';

const losses = ['damaged', 'damaged', 'lost', 'stolen', 'sample', 'own-use'] as const;
const foundShare = 0.2;
const mostUnits = 3;

/** Something broke, went missing or turned up. */
export function adjustment(scene: Scene, locationId: string): EventAct | undefined {
  const { random, orders } = scene;
  const there = inStock(scene, locationId);
  if (there.length === 0) return undefined;
  const { productId, available } = random.pick(there);
  const turnedUp = random.chance(foundShare);
  const units = Math.min(random.between(1, mostUnits), turnedUp ? mostUnits : available);
  const documentId = orders.newNumber('ADJ');
  return {
    kind: 'event',
    correlationId: documentId,
    event: {
      type: 'ADJUSTMENT',
      productId,
      locationId,
      quantity: turnedUp ? units : -units,
      reason: turnedUp ? 'found' : random.pick(losses),
      documentId,
    },
  };
}
