import type { Direction, Neighbours } from '@streamstock/dashboard-data-access-catalogue';

/** Products that follow each other by SKU, as far as they have been read. */
export interface Stretch {
  readonly productIds: readonly string[];
  /** Whether the catalogue has none before the first of them, and none behind the last. */
  readonly ends: Readonly<Record<Direction, boolean>>;
}

export const alone = (productId: string): Stretch => ({
  productIds: [productId],
  ends: { previous: false, next: false },
});

/** With what was read before its first or behind its last product. */
export function grown(
  { productIds, ends }: Stretch,
  direction: Direction,
  { productIds: more, end }: Neighbours,
): Stretch {
  const all = direction === 'next' ? [...productIds, ...more] : [...[...more].reverse(), ...productIds];
  return { productIds: all, ends: { ...ends, [direction]: end } };
}

/** The neighbour of a product; null where the catalogue ends, undefined where nobody has looked. */
export function beside(
  { productIds, ends }: Stretch,
  productId: string,
  direction: Direction,
): string | null | undefined {
  const at = productIds.indexOf(productId);
  if (at < 0) return undefined;
  return productIds[direction === 'next' ? at + 1 : at - 1] ?? (ends[direction] ? null : undefined);
}
