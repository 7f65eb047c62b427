import {
  type CatalogueProduct,
  type LocationName,
  readLocationPage,
  readProductPage,
} from '../boundary/answers';
import type { ApiClient } from '@streamstock/dashboard-data-access-api';

const productsPerPage = 50;
const locationsPerPage = 200;
const locationPages = 10;

export interface ProductList {
  readonly products: readonly CatalogueProduct[];
  readonly total: number;
  readonly totalIsEstimate: boolean;
  /** The cursor to go on from; null when every product has been read. */
  readonly next: string | null;
}

/** Reads up to `pages` pages of products, from `cursor` or from the start. */
export async function readProducts(api: ApiClient, pages: number, cursor?: string): Promise<ProductList> {
  const products: CatalogueProduct[] = [];
  for (let page = 1, from = cursor; ; page += 1) {
    const answer = await api.get('/api/products', { limit: productsPerPage, cursor: from }, readProductPage);
    products.push(...answer.items);
    const { total, totalIsEstimate, next } = answer.page;
    if (next === null || page >= pages) return { products, total, totalIsEstimate, next };
    from = next;
  }
}

/** Names of the locations, up to 2,000 of them; a location without one is shown by its id. */
export async function readLocations(api: ApiClient): Promise<readonly LocationName[]> {
  const locations: LocationName[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < locationPages; page += 1) {
    const answer = await api.get('/api/locations', { limit: locationsPerPage, cursor }, readLocationPage);
    locations.push(...answer.items);
    if (answer.page.next === null) break;
    cursor = answer.page.next;
  }
  return locations;
}
