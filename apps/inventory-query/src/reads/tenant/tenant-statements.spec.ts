import { type ProductSort, productSorts, stockSorts as allStockSorts } from '@streamstock/contracts-http-api';
import { type EventFilter, eventsPage, matchingEvents } from '../list-events/events-page';
import { matchingSuppliers, suppliersPage } from '../list-suppliers/suppliers-page';
import { supplierSorts } from '../list-suppliers/supplier-sorts';
import { Cursors } from '../page/cursor';
import { locationsPage, matchingLocations } from '../list-locations/locations-page';
import { locationSorts } from '../list-locations/location-sorts';
import type { ProductFilter } from '../list-products/listing';
import { positionForm } from '../list-products/product-order';
import { matches } from '../list-products/product-search';
import { matchingProducts, productsPage } from '../list-products/products-page';
import { matchingStock, stockPage } from '../list-stock/stock-page';
import { stockSorts } from '../list-stock/stock-sorts';
import { dailySales } from '../show-daily-sales/daily-sales';
import { Conditions } from './conditions';
import type { TenantStatement } from './tenant-reader';

const total = { count: 1, isEstimate: false };
const visible = ['*', ['L1'], ['L1', 'L2'], []] as const;

const locationStatements = Object.values(locationSorts).flatMap((sort) =>
  visible.flatMap((locations) => {
    const filter = { search: 'a_b', kind: 'store' as const, region: 'R', status: 'open' as const, locations };
    const start = { after: [1, 'L1'], skip: 3, total };
    return [locationsPage(filter, sort, start, 51), matchingLocations(filter)];
  }),
);

const stockStatements = allStockSorts.flatMap((sort) =>
  visible.flatMap((locations) =>
    [undefined, ...matches].flatMap((match) => {
      const skus = ['S1', 'S2'];
      const words =
        match === undefined ? undefined : { search: 'espresso bea', category: 'Coffee', skus, match };
      const filter = { words, productIds: ['P1', 'P2'], locations, status: 'low' as const };
      const start = { after: sort.includes('available') ? [1, 'P1', 'L1'] : ['P1', 'L1'], skip: 0, total };
      return [stockPage(filter, stockSorts[sort], start, 51), matchingStock(filter)];
    }),
  ),
);

const productFilters = visible.flatMap((locations): ProductFilter[] => [
  { scope: { locations, onlyStocked: false } },
  { scope: { locations, onlyStocked: false }, search: 'espresso bea' },
  { scope: { locations, onlyStocked: true }, search: 'espresso bea' },
  {
    scope: { locations, onlyStocked: false },
    search: 'espresso bea',
    sku: ['S1', 'S2'],
    category: 'Coffee',
    lifecycle: 'active',
    supplierId: 'S1',
    status: 'out',
  },
]);
const productStatements = productFilters.flatMap((filter) =>
  [undefined, ...productSorts].flatMap((sort: ProductSort | undefined) =>
    (filter.search === undefined ? [0 as const] : matches).flatMap((match) => [
      productsPage(filter, { sort, match }, { after: [match, 1, 'P1'], skip: 5 }, 51),
      productsPage(filter, { sort, match, isCounted: true }, { after: undefined, skip: 0 }, 51),
      matchingProducts(filter, match),
    ]),
  ),
);

const supplierStatements = Object.values(supplierSorts).flatMap((sort) => {
  const filter = { search: 'a_b', status: 'active' as const };
  return [suppliersPage(filter, sort, { after: ['a', 'S1'], skip: 3, total }, 51), matchingSuppliers(filter)];
});

const eventFilters = visible.flatMap((locations): EventFilter[] => [
  { locations },
  { locations, type: 'SALE', from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' },
  { locations, type: 'COUNT', productId: 'P1', actor: 'olga', correlationId: 'c' },
]);
const eventStatements = eventFilters.flatMap((filter) => [
  eventsPage(filter, { after: ['2026-11-24T00:00:00.000000Z', 'id'], skip: 0, total }, 51),
  eventsPage(filter, { after: undefined, skip: 9_000, total }, 51),
  matchingEvents(filter),
]);

const salesStatements = visible.map((locations) => dailySales(locations, 15, '2026-11-24T00:00:00Z'));

describe('statements of a tenant', () => {
  it.each<[string, readonly TenantStatement[]]>([
    ['locations', locationStatements],
    ['stock', stockStatements],
    ['products', productStatements],
    ['suppliers', supplierStatements],
    ['events', eventStatements],
    ['daily sales', salesStatements],
    ['anything', [new Conditions('s').equal('s.status', 'low').statement("SELECT 's.tenant_id = $1 $2'")]],
  ])('about %s name the tenant, and use each value that they bring', (_about, statements) => {
    for (const { text, values } of statements) {
      const used = new Set([...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
      expect([...used].sort((one, other) => one - other)).toEqual(
        [undefined, ...values].map((_, index) => index + 1),
      );
      expect(text).toContain('tenant_id = $1');
    }
  });
});

describe('a cursor of products', () => {
  it.each(productSorts)('is short enough to be passed back, by %s', (sort) => {
    const cursors = new Cursors('products', positionForm({ sort, search: 'espresso' }));
    const after = [0.45, '😀'.repeat(60), 'P'.repeat(64)] as const;
    const cursor = cursors.encode({ after, total: { count: 99_999, isEstimate: true } }, { limit: 50 });
    expect(cursor.length).toBeLessThanOrEqual(500);
  });
});
