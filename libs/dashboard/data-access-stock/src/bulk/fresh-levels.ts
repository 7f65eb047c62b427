import { inject, Injectable } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { levelKey, readLevel } from '@streamstock/dashboard-data-access-live';
import { Turns } from '../requests/turns';
import { LevelFeed } from '../rows/level-feed';
import { readStockPage } from '../shapes/stock-item-shape';
import type { Place } from '../writes/pending-writes';

const requestsAtOnce = 6;
/** Ids in one request; the API takes 200, and an address is not to be too long for them. */
const idsAtOnce = 100;

/** Levels as the server has them now, whatever the page knows; what is read is shown too. */
@Injectable({ providedIn: 'root' })
export class FreshLevels {
  private readonly api = inject(ApiClient);
  private readonly feed = inject(LevelFeed);
  private readonly turns = new Turns(requestsAtOnce);

  /** By `productId|locationId`, as far as they are there. @throws ApiFailure where some cannot be read. */
  async of(places: readonly Place[], signal?: AbortSignal): Promise<ReadonlyMap<string, StockLevel>> {
    const levels = new Map<string, StockLevel>();
    const read = async (request: LevelsRequest): Promise<void> => {
      const query = { ...request, limit: idsAtOnce };
      const { items } = await this.api.get('/api/stock', query, readStockPage, signal);
      for (const item of items) levels.set(levelKey(item), item);
    };
    await Promise.all(requestsFor(places).map((request) => this.turns.take(() => read(request))));
    this.feed.push([...levels.values()]);
    return levels;
  }

  one({ productId, locationId }: Place, signal?: AbortSignal): Promise<StockLevel> {
    const path = `/api/stock/${encodeURIComponent(locationId)}/${encodeURIComponent(productId)}`;
    return this.api.get(path, {}, readLevel, signal);
  }
}

/** Asks for products at one location. */
interface LevelsRequest {
  readonly locationId: string;
  readonly productId: readonly string[];
}

function requestsFor(places: readonly Place[]): LevelsRequest[] {
  const byLocation = new Map<string, string[]>();
  for (const { productId, locationId } of places) {
    const there = byLocation.get(locationId) ?? [];
    there.push(productId);
    byLocation.set(locationId, there);
  }
  return [...byLocation].flatMap(([locationId, there]) =>
    Array.from({ length: Math.ceil(there.length / idsAtOnce) }, (_, part) => ({
      locationId,
      productId: there.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
    })),
  );
}
