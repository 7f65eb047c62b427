import type { ApiClient } from '@streamstock/dashboard-data-access-api';
import { readNamedPage } from '../shapes/named-shape';

export type Direction = 'previous' | 'next';

/** Products that stand beside another by SKU, the nearest first. */
export interface Neighbours {
  readonly productIds: readonly string[];
  /** Whether the catalogue ends with the last of them. */
  readonly end: boolean;
}

/** Who looks at one after the other asks again only after so many. */
const readAtOnce = 20;

/** The products before or behind one, by SKU. */
export async function neighboursOf(
  api: ApiClient,
  productId: string,
  direction: Direction,
  signal: AbortSignal,
): Promise<Neighbours> {
  const query = { sort: direction === 'next' ? 'sku' : '-sku', after: productId, limit: readAtOnce };
  const { items, page } = await api.get('/api/products', query, readNamedPage, signal);
  return { productIds: items.map((item) => item.productId), end: page.next === null };
}
