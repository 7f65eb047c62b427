import type { Page, StockListItem, StockListQuery } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import { stockLevelOf } from '../../model/level-row';
import { levelRowOf } from '../../persistence/level-columns';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { matchingStock, type StockColumns, stockPage } from './stock-page';
import { stockSorts } from './stock-sorts';
import { stockTotal } from './stock-total';

/** Levels by product, location and status, in each of the orders of `stockSorts`. */
export class ListStock {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: StockListQuery): Promise<Page<StockListItem>> {
    const { productId, locationId, status, limit } = query;
    const asked = locationId === undefined ? undefined : [locationId];
    const filter = { productId, status, locations: visibleLocations(actorOf(identity), asked) };
    const sort = stockSorts[query.sort];
    const cursors = new Cursors('stock', sort.form);
    const start = cursors.start(query);
    const reader = this.readers.of(identity);
    const [rows, total] = await Promise.all([
      reader.query<StockColumns>(stockPage(filter, sort, start, limit + 1)),
      start.total ?? stockTotal(reader, filter, matchingStock(filter)),
    ]);
    if (rows.length === 0) await demandKnown(reader, { productId, locationId });
    const shown = pageOf({ rows, query, total, cursors, positionOf: sort.positionOf });
    return { items: shown.rows.map(itemOf), page: shown.page };
  }
}

const itemOf = (row: StockColumns): StockListItem => ({
  ...stockLevelOf(levelRowOf(row)),
  sku: row.sku,
  productName: row.product_name,
  status: row.status,
});
