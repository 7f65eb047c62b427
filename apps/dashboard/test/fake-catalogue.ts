import {
  type LocationSummary,
  type Metrics,
  type ProductSummary,
  statusOfStock,
  type StockValue,
  updateProductRequestSchema,
} from '@streamstock/contracts-http-api';
import type { IncomingMessage } from 'node:http';
import { type Answer, bodyOf, ok, page, problem } from './fake-answers';
import type { FakeLedger } from './fake-ledger';
import { fakeDailySales } from './fake-sales';
import type { FakeStock } from './fake-stock';

type Route = (query: URLSearchParams, request: IncomingMessage) => Answer | Promise<Answer>;

const noSuchProduct = problem(
  404,
  'product.not-found',
  'No such product',
  'Nobody knows this product.',
  'id',
);
const changed = problem(412, 'product.version-differs', 'Product was changed', 'It is not as it was read.');

/** What the overview, the product page and the event log ask. */
export function catalogueRoutes(stock: FakeStock, ledger: FakeLedger): Record<string, Route> {
  const versions = new Map<string, number>();
  const versionOf = (productId: string): number => versions.get(productId) ?? 1;
  return {
    'GET /api/events': (query) => ledger.list(query),
    'GET /api/metrics': () => ok(metricsOf(stock, ledger)),
    'GET /api/metrics/sales': (query) => ok(fakeDailySales(ledger, Number(query.get('days') ?? 15))),
    'GET /api/locations': (query) => {
      const search = (query.get('search') ?? '').toLowerCase();
      const found = standings(stock).filter(({ locationId, name }) =>
        `${locationId} ${name}`.toLowerCase().includes(search),
      );
      return page(found, query);
    },
    'GET /api/products/one': (query) => {
      const product = stock.products.get(query.get('productId') ?? '');
      return product === undefined
        ? noSuchProduct
        : ok(detailOf(stock, product, versionOf(product.productId)));
    },
    'PUT /api/products/one': async (query, request) => {
      const product = stock.products.get(query.get('productId') ?? '');
      if (product === undefined) return noSuchProduct;
      const version = versionOf(product.productId);
      if (request.headers['if-match'] !== `"${String(version)}"`) return changed;
      stock.products.set(product.productId, {
        ...product,
        ...updateProductRequestSchema.parse(await bodyOf(request)),
      });
      versions.set(product.productId, version + 1);
      const recordedAt = new Date().toISOString();
      const ids = { commandId: crypto.randomUUID(), id: product.productId };
      return ok({ ...ids, change: 'updated', version: version + 1, recordedAt });
    },
  };
}

function detailOf(stock: FakeStock, product: ProductSummary, version: number): object {
  const levels = stock.levelList(product.productId);
  const available = levels.reduce((sum, level) => sum + level.available, 0);
  const totals = { onHand: levels.reduce((sum, level) => sum + level.onHand, 0), available };
  const status = statusOfStock(available, product.reorderPoint);
  return { ...product, ...totals, status, version, changedAt: new Date().toISOString(), levels };
}

function standings(stock: FakeStock): LocationSummary[] {
  const sums = new Map([...stock.locations].map(([id, location]) => [id, { ...location }]));
  for (const { productId, locationId, onHand, available } of stock.levels.values()) {
    const sum = sums.get(locationId);
    if (sum === undefined) continue;
    const status = statusOfStock(available, stock.products.get(productId)?.reorderPoint ?? 0);
    sum.onHand += onHand;
    sum.available += available;
    sum.levels += 1;
    if (status !== 'ok') sum[status] += 1;
  }
  return [...sums.values()].map((sum) => ({ ...sum, use: sum.capacity ? sum.onHand / sum.capacity : null }));
}

function metricsOf(stock: FakeStock, ledger: FakeLedger): Metrics {
  const places = standings(stock);
  const total = (of: (place: LocationSummary) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0);
  const room = total(({ capacity }) => capacity ?? 0);
  const used = total(({ capacity, onHand }) => (capacity === null ? 0 : onHand));
  const none = { draft: 0, phasingOut: 0, discontinued: 0 };
  return {
    asOf: new Date().toISOString(),
    products: { total: stock.products.size, active: stock.products.size, ...none },
    locations: places.length,
    units: { onHand: total(({ onHand }) => onHand), available: total(({ available }) => available) },
    levels: { total: stock.levels.size, low: total(({ low }) => low), out: total(({ out }) => out) },
    value: valueOf(stock),
    unitsSoldToday: ledger.sold(new Date().setHours(0, 0, 0, 0)),
    capacity: room === 0 ? null : { units: room, used, use: used / room },
  };
}

function valueOf(stock: FakeStock): StockValue[] {
  const value = { currency: 'EUR', atCost: 0, atPrice: 0 };
  for (const { productId, onHand } of stock.levels.values()) {
    const { cost, price } = stock.products.get(productId) ?? {};
    value.atCost += onHand * (cost?.amount ?? 0);
    value.atPrice += onHand * (price?.amount ?? 0);
  }
  return [value];
}
