import type { TransferAct } from '../act';
import { reorderPointOf, type Scene } from '../scene';
import type { Shelf } from '../shelves';

/** Moves some of what is plentiful here to a place that lacks it; undefined where there is no such thing. */
export function transfer(scene: Scene, locationId: string): TransferAct | undefined {
  const { random, shelves, orders } = scene;
  const moves = shelves.atLocation(locationId).flatMap((from) => movesFrom(scene, from));
  if (moves.length === 0) return undefined;
  const { from, to, quantity } = random.pick(moves);
  const documentId = orders.newNumber('TR');
  return {
    kind: 'transfer',
    correlationId: documentId,
    transfer: {
      fromLocationId: locationId,
      toLocationId: to.locationId,
      lines: [{ productId: from.productId, quantity }],
      documentId,
    },
  };
}

function movesFrom(scene: Scene, from: Shelf): { from: Shelf; to: Shelf; quantity: number }[] {
  const spare = from.available - reorderPointOf(scene, from);
  if (spare <= 0) return [];
  return scene.shelves.ofProduct(from.productId).flatMap((to) => {
    const lacking = reorderPointOf(scene, to) - to.available;
    if (to.locationId === from.locationId || lacking <= 0) return [];
    return { from, to, quantity: Math.ceil(Math.min(spare, lacking) / 2) };
  });
}
