import { inject, Injectable } from '@angular/core';
import type { DailySales, Metrics, Page, ProductDetail, StockEvent } from '@streamstock/contracts-http-api';
import { ApiClient, newIdempotencyKey, untilKnown } from '@streamstock/dashboard-data-access-api';
import { shortestLevels } from './attention/short-levels';
import { type ProductHistory, readHistory } from './history/product-history';
import { type Direction, type Neighbours, neighboursOf } from './neighbours/neighbours';
import { type MovementFilter, movementQuery } from './movements/movement-filter';
import { withReorderPoint } from './product/reorder-point';
import type { ShortLevel } from './shapes/attention-shape';
import { readDailySales } from './shapes/daily-sales-shape';
import { type LocationStanding, readLocationPage } from './shapes/location-shape';
import { readMetrics } from './shapes/metrics-shape';
import { readMovementPage } from './shapes/movement-shape';
import { readNamedPage } from './shapes/named-shape';
import { readProductChanged, readProductDetail } from './shapes/product-shape';

const locationsPerPage = 200;
const locationPages = 10;
const movementsPerPage = 50;

/** What the overview, the product page and the event log ask the API. */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  private readonly api = inject(ApiClient);

  metrics(signal: AbortSignal): Promise<Metrics> {
    return this.api.get('/api/metrics', {}, readMetrics, signal);
  }

  /** Units sold on so many days, the last of them today. */
  dailySales(days: number, signal: AbortSignal): Promise<DailySales> {
    return this.api.get('/api/metrics/sales', { days }, readDailySales, signal);
  }

  /** All locations that the person may see, up to 2,000, by id. */
  async locations(signal: AbortSignal): Promise<readonly LocationStanding[]> {
    const locations: LocationStanding[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < locationPages; page += 1) {
      const query = { limit: locationsPerPage, cursor };
      const answer = await this.api.get('/api/locations', query, readLocationPage, signal);
      locations.push(...answer.items);
      if (answer.page.next === null) break;
      cursor = answer.page.next;
    }
    return locations;
  }

  /** @see shortestLevels */
  async shortest(count: number, signal: AbortSignal): Promise<readonly ShortLevel[]> {
    return shortestLevels(this.api, await this.locations(signal), count, signal);
  }

  movements(
    filter: MovementFilter,
    cursor: string | undefined,
    signal: AbortSignal,
    limit = movementsPerPage,
  ): Promise<Page<StockEvent>> {
    const query = { ...movementQuery(filter), limit, cursor };
    return this.api.get('/api/events', query, readMovementPage, signal);
  }

  /** `minVersion` waits briefly until the person's own change can be read. */
  product(productId: string, signal: AbortSignal, minVersion?: number): Promise<ProductDetail> {
    return this.api.get(productPath(productId), { minVersion }, readProductDetail, signal);
  }

  /** What the products are called that are known, by id; 100 of them at most. */
  async productNames(
    productIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    const query = { productId: productIds, limit: productIds.length };
    const { items } = await this.api.get('/api/products', query, readNamedPage, signal);
    return new Map(items.map(({ productId, name }) => [productId, name]));
  }

  /** Its days are those of `zone`. */
  history(productId: string, zone: string, signal: AbortSignal): Promise<ProductHistory> {
    return readHistory(this.api, productId, Date.now(), zone, signal);
  }

  /** @see neighboursOf */
  neighbours(productId: string, direction: Direction, signal: AbortSignal): Promise<Neighbours> {
    return neighboursOf(this.api, productId, direction, signal);
  }

  /** Refused with `product.version-differs` where the product is not any more as it was read. Gives the new version. */
  async setReorderPoint(product: ProductDetail, reorderPoint: number): Promise<number> {
    const options = { idempotencyKey: newIdempotencyKey(), ifMatch: product.version };
    const body = withReorderPoint(product, reorderPoint);
    const { version } = await untilKnown(() =>
      this.api.put(productPath(product.productId), body, options, readProductChanged),
    );
    return version;
  }
}

const productPath = (productId: string): string => `/api/products/${encodeURIComponent(productId)}`;
