import type { Page, StockListItem, StockListQuery } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import { stockLevelOf } from '../../model/level-row';
import { levelRowOf } from '../../persistence/level-columns';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { matchingStock, type StockColumns, stockPage } from './stock-page';
import { matchOf, settingsOf } from '../list-products/product-search';
import type { TenantReader } from '../tenant/tenant-reader';
import { stockSorts } from './stock-sorts';
import { type ProductWords, stockTotal } from './stock-total';

/** Levels by what their products are, by location and status, in each of the orders of `stockSorts`. */
export class ListStock {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: StockListQuery): Promise<Page<StockListItem>> {
    const { productId: productIds, locationId, status, limit } = query;
    const asked = locationId === undefined ? undefined : [locationId];
    const everything = this.readers.of(identity);
    const words = await wordsOf(everything, query);
    const filter = { words, productIds, status, locations: visibleLocations(actorOf(identity), asked) };
    const sort = stockSorts[query.sort];
    const cursors = new Cursors('stock', sort.form);
    const start = cursors.start(query);
    const reader = everything.under(settingsOf(words?.match ?? 0));
    const [rows, total] = await Promise.all([
      reader.query<StockColumns>(stockPage(filter, sort, start, limit + 1)),
      start.total ?? stockTotal(reader, filter, matchingStock(filter)),
    ]);
    if (rows.length === 0) await demandKnown(reader, { productId: onlyOf(productIds), locationId });
    const shown = pageOf({ rows, query, total, cursors, positionOf: sort.positionOf });
    return { items: shown.rows.map(itemOf), page: shown.page };
  }
}

/** How the search is met is the same for every page, as long as the products are. */
async function wordsOf(
  reader: TenantReader,
  { search, category, sku: skus }: StockListQuery,
): Promise<ProductWords | undefined> {
  if (search !== undefined) return { search, category, skus, match: await matchOf(reader, search) };
  return category === undefined && skus === undefined ? undefined : { search, category, skus, match: 0 };
}

/** Whoever asks for one product is told where there is none; of several, what there is. */
const onlyOf = (ids: readonly string[] = []): string | undefined => (ids.length === 1 ? ids[0] : undefined);

const itemOf = (row: StockColumns): StockListItem => ({
  ...stockLevelOf(levelRowOf(row)),
  sku: row.sku,
  productName: row.product_name,
  category: row.category,
  baseUnit: row.base_unit,
  reorderPoint: row.reorder_point,
  status: row.status,
});
