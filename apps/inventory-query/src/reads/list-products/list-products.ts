import { entityId } from '@streamstock/contracts-events';
import { type Page, type ProductListQuery, type ProductSummary, text } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { z } from 'zod';
import { Cursors } from '../page/cursor';
import { pageOf } from '../page/page-of';
import { productOf } from '../products/product-columns';
import { summaryOf, visibleTotals } from '../products/visible-totals';
import type { TenantReaders } from '../tenant/tenant-readers';
import { type ListedProduct, type ProductPosition, productsPage } from './products-page';
import { productsTotal } from './products-total';

const cursors = new Cursors<ProductPosition>('products', z.tuple([text(200), entityId]));

/** Products by category and by what they are found by, with what there is of them. */
export class ListProducts {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: ProductListQuery): Promise<Page<ProductSummary>> {
    const { limit, search, category } = query;
    const filter = { search, category };
    const place = cursors.decode(query.cursor);
    const reader = this.readers.of(identity);
    const [rows, total] = await Promise.all([
      reader.query<ListedProduct>(productsPage(filter, place?.after, limit + 1)),
      place?.total ?? productsTotal(reader, filter),
    ]);
    const shown = pageOf({
      rows,
      limit,
      total,
      cursors,
      positionOf: (row): ProductPosition => [row.listed_by, row.product_id],
    });
    const totals = await visibleTotals(
      reader,
      shown.rows.map((row) => row.product_id),
    );
    const items = shown.rows.map((row) => summaryOf(productOf(row), totals(row.product_id)));
    return { items, page: shown.page };
  }
}
