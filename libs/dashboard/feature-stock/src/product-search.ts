import type { StockedProduct } from '@streamstock/dashboard-data-access-live';

/** Products in which every word of `query` occurs in name, sku, category or barcode; case does not matter. */
export function matching(products: readonly StockedProduct[], query: string): readonly StockedProduct[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return products;
  return products.filter((stocked) => {
    const { name, sku, category, barcode } = stocked.product();
    const text = [name, sku, category, barcode ?? ''].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
