import type { Act } from './act';
import type { Shelves } from './shelves';

/** Does to the shelves what the API does with an act that it accepts. */
export function applyAct(shelves: Shelves, act: Act): void {
  if (act.kind === 'transfer') {
    const { fromLocationId, toLocationId, lines } = act.transfer;
    for (const { productId, quantity } of lines) {
      shelves.move(productId, fromLocationId, -quantity);
      shelves.move(productId, toLocationId, quantity);
    }
    return;
  }
  const { event } = act;
  const { productId, locationId, quantity } = event;
  switch (event.type) {
    case 'SALE':
      shelves.move(productId, locationId, -quantity);
      return;
    case 'COUNT':
      shelves.move(productId, locationId, quantity - (shelves.at(productId, locationId)?.onHand ?? 0));
      return;
    case 'RESTOCK':
    case 'RETURN':
    case 'ADJUSTMENT':
      shelves.move(productId, locationId, quantity);
  }
}
