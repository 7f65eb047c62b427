import type { Product } from '@streamstock/contracts-events';

/**
 * What a stock level copies of its product, so that all it adds to totals follows from its own row. `unitCost` and
 * `unitPrice` are minor units of `currency`, null where the product has none.
 */
export interface LevelTerms {
  readonly reorderPoint: number;
  readonly unitCost: number | null;
  readonly unitPrice: number | null;
  readonly currency: string | null;
}

/** Of a product that is not known yet. */
export const noLevelTerms: LevelTerms = { reorderPoint: 0, unitCost: null, unitPrice: null, currency: null };

/** A product has one currency; a price in another than the cost's would add up to nonsense and counts as none. */
export function levelTermsOf({
  reorderPoint,
  cost,
  price,
}: Pick<Product, 'reorderPoint' | 'cost' | 'price'>): LevelTerms {
  const currency = cost?.currency ?? price?.currency ?? null;
  return {
    reorderPoint,
    unitCost: cost?.amount ?? null,
    unitPrice: price?.currency === currency ? price.amount : null,
    currency,
  };
}
