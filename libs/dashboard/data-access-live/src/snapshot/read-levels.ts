import type { StockLevel } from '@streamstock/contracts-http-api';
import { readLevelPage } from '../boundary/answers';
import type { ApiClient, Query } from '@streamstock/dashboard-data-access-api';

const levelsPerPage = 200;
const readWholeUpTo = 1_000;
const requestsAtOnce = 6;

/**
 * Reads all levels of these products. A small stock is read whole in a few pages; of a large one, each product's
 * levels are asked for alone, because the list is ordered by product id and the catalogue by name.
 */
export async function readLevels(api: ApiClient, productIds: ReadonlySet<string>): Promise<StockLevel[]> {
  if (productIds.size === 0) return [];
  const first = await readPage(api, {});
  const { total, totalIsEstimate, next } = first.page;
  if (!totalIsEstimate && total <= readWholeUpTo) {
    const rest = next === null ? [] : await readFrom(api, {}, next);
    return [...first.items, ...rest].filter((level) => productIds.has(level.productId));
  }
  const waiting = [...productIds];
  const levels: StockLevel[] = [];
  const work = async (): Promise<void> => {
    for (let productId = waiting.pop(); productId !== undefined; productId = waiting.pop()) {
      levels.push(...(await readFrom(api, { productId })));
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, work));
  return levels;
}

const readPage = (api: ApiClient, query: Query) =>
  api.get('/api/stock', { ...query, limit: levelsPerPage }, readLevelPage);

async function readFrom(api: ApiClient, query: Query, start?: string): Promise<StockLevel[]> {
  const levels: StockLevel[] = [];
  for (let cursor = start; ;) {
    const { items, page } = await readPage(api, { ...query, cursor });
    levels.push(...items);
    if (page.next === null) return levels;
    cursor = page.next;
  }
}
