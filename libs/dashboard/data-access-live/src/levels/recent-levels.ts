import type { StockLevel } from '@streamstock/contracts-http-api';
import { isNewer, levelKey } from './level-order';

const kept = 5_000;

/**
 * The latest changes of products that are not on the page yet. A list answered meanwhile may be older than the stream
 * was, so these are applied over every list that comes in.
 */
export class RecentLevels {
  private readonly levels = new Map<string, StockLevel>();

  add(level: StockLevel): void {
    const key = levelKey(level);
    const known = this.levels.get(key);
    if (known !== undefined && !isNewer(level, known)) return;
    this.levels.delete(key);
    this.levels.set(key, level);
    for (const oldest of this.levels.keys()) {
      if (this.levels.size <= kept) break;
      this.levels.delete(oldest);
    }
  }

  /** The latest of this product at this location, if it is among those kept. */
  of(productId: string, locationId: string): StockLevel | undefined {
    return this.levels.get(levelKey({ productId, locationId }));
  }

  /** Takes out the levels for which `wanted` holds. */
  take(wanted: (level: StockLevel) => boolean): StockLevel[] {
    const taken = [...this.levels.values()].filter(wanted);
    for (const level of taken) this.levels.delete(levelKey(level));
    return taken;
  }
}
