import type { Act } from './act';

export interface Outgoing {
  readonly productId: string;
  readonly locationId: string;
  readonly units: number;
}

/** What an act takes away, as far as it says so before it is done. */
export function outgoingOf(act: Act): Outgoing[] {
  if (act.kind === 'transfer') {
    const { fromLocationId: locationId, lines } = act.transfer;
    return lines.map(({ productId, quantity: units }) => ({ productId, locationId, units }));
  }
  const { type, productId, locationId, quantity } = act.event;
  if (type === 'SALE') return [{ productId, locationId, units: quantity }];
  if (type === 'ADJUSTMENT' && quantity < 0) return [{ productId, locationId, units: -quantity }];
  return [];
}

/** Every key that an act touches. */
export function keysOf(act: Act): Omit<Outgoing, 'units'>[] {
  if (act.kind === 'event') return [act.event];
  const { fromLocationId, toLocationId, lines } = act.transfer;
  return lines.flatMap(({ productId }) => [
    { productId, locationId: fromLocationId },
    { productId, locationId: toLocationId },
  ]);
}
