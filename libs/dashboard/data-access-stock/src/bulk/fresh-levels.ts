import { inject, Injectable } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { levelKey, readLevel } from '@streamstock/dashboard-data-access-live';
import { LevelFeed } from '../rows/level-feed';
import type { Place } from '../writes/pending-writes';

const requestsAtOnce = 6;

/** Levels as the server has them now, whatever the page knows; what is read is shown too. */
@Injectable({ providedIn: 'root' })
export class FreshLevels {
  private readonly api = inject(ApiClient);
  private readonly feed = inject(LevelFeed);

  /** By `productId|locationId`. @throws ApiFailure where one of them cannot be read. */
  async of(places: readonly Place[], signal?: AbortSignal): Promise<ReadonlyMap<string, StockLevel>> {
    const levels = new Map<string, StockLevel>();
    const waiting = [...places];
    const work = async (): Promise<void> => {
      for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
        levels.set(levelKey(place), await this.one(place, signal));
      }
    };
    await Promise.all(Array.from({ length: requestsAtOnce }, work));
    this.feed.push([...levels.values()]);
    return levels;
  }

  one({ productId, locationId }: Place, signal?: AbortSignal): Promise<StockLevel> {
    const path = `/api/stock/${encodeURIComponent(locationId)}/${encodeURIComponent(productId)}`;
    return this.api.get(path, {}, readLevel, signal);
  }
}
