import type { ProductSummary } from '@streamstock/contracts-http-api';

/** As a query of `GET /api/products` has them: with a word, by SKU either way, behind one product, a few by their ids. */
export function listedProducts(
  products: readonly ProductSummary[],
  query: URLSearchParams,
): readonly ProductSummary[] {
  const [sort, after] = [query.get('sort') ?? 'name', query.get('after')];
  const ids = query.getAll('productId');
  const word = (query.get('search') ?? '').toLowerCase();
  const listed = products
    .filter(({ productId }) => ids.length === 0 || ids.includes(productId))
    .filter(({ sku, name }) => `${sku} ${name}`.toLowerCase().includes(word));
  if (sort.endsWith('sku')) listed.sort((a, b) => (a.sku < b.sku ? -1 : 1));
  if (sort.startsWith('-')) listed.reverse();
  return listed.slice(listed.findIndex(({ productId }) => productId === after) + 1);
}
