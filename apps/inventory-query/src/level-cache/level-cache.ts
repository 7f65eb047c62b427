import { cacheKey, type CachedValue, type ReadCache } from '@streamstock/server-kit-read-cache';
import type { Generations } from '../generations/generations';
import { type LevelKey, type LevelRow, stockLevelOf } from '../model/level-row';

/** Stock levels as the API answers them, in Redis. */
export class LevelCache {
  constructor(
    private readonly cache: ReadCache,
    private readonly generations: Generations,
  ) {}

  /** The JSON of a `StockLevel`; undefined where the cache does not know it or is away. */
  read(key: LevelKey): Promise<CachedValue | undefined> {
    const generation = this.generations.current('stock-levels');
    return generation === undefined ? Promise.resolve(undefined) : this.cache.get(keyOf(generation, key));
  }

  /** Resolves when the rows are cached, or remembered for when the cache is back. */
  async write(rows: readonly LevelRow[]): Promise<void> {
    const generation = this.generations.current('stock-levels');
    if (generation === undefined) return;
    await this.cache.setIfNewer(
      rows.map((row) => ({
        key: keyOf(generation, row),
        epoch: row.epoch,
        version: row.version,
        value: levelJson(row),
      })),
    );
  }
}

export const levelJson = (row: LevelRow): string => JSON.stringify(stockLevelOf(row));

const keyOf = (generation: number, { tenantId, locationId, productId }: LevelKey): string =>
  cacheKey('stock-level', generation, tenantId, locationId, productId);
