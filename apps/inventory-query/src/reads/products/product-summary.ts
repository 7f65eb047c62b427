import type { Product } from '@streamstock/contracts-events';
import { type ProductSummary, statusOfStock } from '@streamstock/contracts-http-api';

/** What there is of a product at all the locations that count. */
export interface VisibleStock {
  readonly onHand: number;
  readonly available: number;
}

export const summaryOf = (product: Product, { onHand, available }: VisibleStock): ProductSummary => ({
  ...product,
  onHand,
  available,
  status: statusOfStock(available, product.reorderPoint),
});
