import { entityId } from '@streamstock/contracts-events';
import type { Page, StockListItem, StockListQuery } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import { z } from 'zod';
import { stockLevelOf } from '../../model/level-row';
import { levelRowOf } from '../../persistence/level-columns';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { matchingStock, type StockColumns, stockPage, type StockPosition } from './stock-page';
import { stockTotal } from './stock-total';

const cursors = new Cursors<StockPosition>('stock', z.tuple([entityId, entityId]));

/** Levels by product, location and status, in the order of product and location. */
export class ListStock {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: StockListQuery): Promise<Page<StockListItem>> {
    const { productId, locationId, status, limit } = query;
    const asked = locationId === undefined ? undefined : [locationId];
    const filter = { productId, status, locations: visibleLocations(actorOf(identity), asked) };
    const place = cursors.decode(query.cursor);
    const reader = this.readers.of(identity);
    const [rows, total] = await Promise.all([
      stockPage(reader, filter, place?.after, limit + 1),
      place?.total ?? stockTotal(reader, filter, matchingStock(filter)),
    ]);
    if (rows.length === 0) await demandKnown(reader, { productId, locationId });
    const shown = pageOf({
      rows,
      limit,
      total,
      cursors,
      positionOf: (row): StockPosition => [row.product_id, row.location_id],
    });
    return { items: shown.rows.map(itemOf), page: shown.page };
  }
}

const itemOf = (row: StockColumns): StockListItem => ({
  ...stockLevelOf(levelRowOf(row)),
  sku: row.sku,
  productName: row.product_name,
  status: row.status,
});
