import type { Page, ProductListQuery, ProductSummary } from '@streamstock/contracts-http-api';
import { actorOf, type Identity, visibleLocations } from '@streamstock/server-kit-auth';
import { Cursors, type Start } from '../page/cursor';
import { pageOf } from '../page/page-of';
import { exactly, type Total, totalOf } from '../page/total';
import { productOf } from '../products/product-columns';
import { summaryOf } from '../products/product-summary';
import type { TenantReader } from '../tenant/tenant-reader';
import type { TenantReaders } from '../tenant/tenant-readers';
import { demandKnown } from '../tenant/unknown-entity';
import { closestProducts } from './closest-products';
import type { ProductFilter } from './listing';
import { positionForm, type ProductPosition } from './product-order';
import { distantMatchOf, type Match, matchOf, mayBeSimilar, settingsOf } from './product-search';
import { placeOf } from './place-of';
import { type CountedProduct, type ListedProduct, matchingProducts, productsPage } from './products-page';

export interface ProductList extends Page<ProductSummary> {
  match?: 'beginning' | 'similar';
}

interface Found {
  readonly match: Match;
  /** One more than the limit when there is a next page. */
  readonly rows: readonly ListedProduct[];
  readonly total: Total;
}

/** Products by what they are and what they are found by, with what there is of them where the person may look. */
export class ListProducts {
  constructor(private readonly readers: TenantReaders) {}

  async list(identity: Identity, query: ProductListQuery): Promise<ProductList> {
    const { search, locationId, supplierId } = query;
    const asked = locationId === undefined ? undefined : [locationId];
    const locations = visibleLocations(actorOf(identity), asked);
    const filter = { ...query, scope: { locations, onlyStocked: locationId !== undefined } };
    const cursors = new Cursors<ProductPosition>('products', positionForm(query));
    const reader = this.readers.of(identity);
    const start = await begun(reader, query, cursors.start(query));
    const { match, rows, total } = await found(reader, filter, query, start);
    if (rows.length === 0) await demandKnown(reader, { locationId, supplierId });
    const shown = pageOf({
      rows,
      query,
      total,
      cursors,
      positionOf: (row): ProductPosition => [match, row.listed_by, row.product_id],
    });
    const items = shown.rows.map((row) =>
      summaryOf(productOf(row), { onHand: row.on_hand, available: row.available }),
    );
    const how = match === 0 ? 'beginning' : 'similar';
    return { items, page: shown.page, ...(search === undefined ? {} : { match: how }) };
  }
}

/** A page that goes on from another has its place; the first one may begin behind a product. */
async function begun(
  reader: TenantReader,
  { after, cursor, sort }: ProductListQuery,
  start: Start<ProductPosition>,
): Promise<Start<ProductPosition>> {
  if (after === undefined || cursor !== undefined) return start;
  return { ...start, after: await placeOf(reader, after, sort) };
}

/** A search goes on as it began; else what begins so is looked for first, and only where that is nothing, what is similar. */
async function found(
  reader: TenantReader,
  filter: ProductFilter,
  query: ProductListQuery,
  start: Start<ProductPosition>,
): Promise<Found> {
  const read = (match: Match): Promise<Found> => readPage(reader, filter, query, start, match);
  if (start.after !== undefined) return read(start.after[0]);
  const beginning = await read(0);
  if (beginning.rows.length > 0 || filter.search === undefined) return beginning;
  return (await similar(reader, filter.search, filter, query, start, read)) ?? beginning;
}

/** What is similar, where nothing is shown that begins so: in one reading where the closest of all are asked for. */
async function similar(
  reader: TenantReader,
  search: string,
  filter: ProductFilter,
  { sort, limit }: ProductListQuery,
  { skip }: Start<ProductPosition>,
  read: (match: Match) => Promise<Found>,
): Promise<Found | undefined> {
  if (!mayBeSimilar(search)) return undefined;
  const ofAll = skip === 0 && !isNarrowed(filter);
  const readAs = (match: Match) => (match === 0 ? undefined : read(match));
  if (!ofAll || sort !== undefined) return readAs(await matchOf(reader, search, { nothingBegins: ofAll }));
  const closest = await closestProducts(reader, search, filter.scope, limit + 1);
  return closest ?? readAs(await distantMatchOf(reader, search));
}

async function readPage(
  reader: TenantReader,
  filter: ProductFilter,
  { sort, limit, search }: ProductListQuery,
  start: Start<ProductPosition>,
  match: Match,
): Promise<Found> {
  const reading = reader.under(settingsOf(match));
  const read = <Row extends ListedProduct>(isCounted: boolean): Promise<Row[]> =>
    reading.query<Row>(productsPage(filter, { sort, match, isCounted }, start, limit + 1));
  if (start.total !== undefined) return { match, rows: await read(false), total: start.total };
  if (search !== undefined && start.after === undefined && start.skip === 0) {
    const rows = await read<CountedProduct>(true);
    return { match, rows, total: exactly(rows[0]?.total ?? 0) };
  }
  const [rows, total] = await Promise.all([read(false), totalOf(reading, matchingProducts(filter, match))]);
  return { match, rows, total };
}

/** Whether more than the search decides which products are listed. */
const isNarrowed = (filter: ProductFilter): boolean => {
  const { sku, category, lifecycle, supplierId, status, productId, scope } = filter;
  const asked = [sku, category, lifecycle, supplierId, status, productId];
  return scope.onlyStocked || asked.some((one) => one !== undefined);
};
