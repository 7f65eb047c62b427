import type { StockLevel } from '@streamstock/contracts-http-api';
import { isNewer, levelKey } from './level-order';

const kept = 5_000;

/** The latest changes, up to 5,000 of them: a list answered meanwhile may be older than the stream was. */
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
}
