import { productKey } from '@streamstock/contracts-events';

export interface ProductKey {
  readonly tenantId: string;
  readonly productId: string;
}

/** A product as of a revision, which counts the transactions that touched it or its levels. */
export interface RevisedProduct extends ProductKey {
  readonly revision: number;
}

/** The last revision of each product. */
export const newestRevisions = <Product extends RevisedProduct>(products: readonly Product[]): Product[] => {
  const newest = new Map<string, Product>();
  for (const product of products) {
    const key = productKey(product.tenantId, product.productId);
    if (product.revision > (newest.get(key)?.revision ?? -1)) newest.set(key, product);
  }
  return [...newest.values()];
};
