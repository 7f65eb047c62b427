import { cacheKey, type CachedValue, type ReadCache } from '@streamstock/server-kit-read-cache';
import type { Generations } from '../generations/generations';
import { type LevelKey, type LevelRow, stockLevelOf } from '../model/level-row';

/** A row as it is in the model, and the generations of the cache that are to have it. */
export interface ToldLevel {
  readonly row: LevelRow;
  readonly generations: readonly number[];
}

/** What the cache says of one level, by the generation that serves while the question is answered. */
export interface AskedLevel {
  /** The JSON of a `StockLevel`; undefined where the cache does not know it or is away. */
  read(): Promise<CachedValue | undefined>;
  /** Keeps what was read from the model meanwhile. */
  keep(row: LevelRow): Promise<void>;
}

const unknown: AskedLevel = { read: () => Promise.resolve(undefined), keep: () => Promise.resolve() };

/** Stock levels as the API answers them, in Redis. */
export class LevelCache {
  constructor(
    private readonly cache: ReadCache,
    private readonly generations: Generations,
  ) {}

  ask(key: LevelKey): AskedLevel {
    const generation = this.generations.current('stock-levels');
    if (generation === undefined) return unknown;
    return {
      read: () => this.cache.get(keyOf(generation, key)),
      keep: (row) => this.write([{ row, generations: [generation] }]),
    };
  }

  /** Resolves when the rows are cached, or remembered for when the cache is back. */
  async write(levels: readonly ToldLevel[]): Promise<void> {
    await this.cache.setIfNewer(
      levels.flatMap(({ row, generations }) => {
        const entry = { epoch: row.epoch, version: row.version, value: levelJson(row) };
        return generations.map((generation) => ({ key: keyOf(generation, row), ...entry }));
      }),
    );
  }
}

export const levelJson = (row: LevelRow): string => JSON.stringify(stockLevelOf(row));

const keyOf = (generation: number, { tenantId, locationId, productId }: LevelKey): string =>
  cacheKey('stock-level', generation, tenantId, locationId, productId);
