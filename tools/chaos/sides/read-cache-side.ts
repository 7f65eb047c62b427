import { stockKey } from '@streamstock/contracts-events';
import { productDetailSchema, type StockLevel, stockLevelSchema } from '@streamstock/contracts-http-api';
import type { Redis } from 'ioredis';
import type pg from 'pg';
import type { CacheEntry } from './sides';

/** Nobody reads what an earlier build of the model had cached; it fades away. */
const generationText = `SELECT value FROM inventory_query.generation WHERE view = 'stock-levels'`;

/** Whatever Redis holds of a tenant's levels, alone or as part of a product, of the build of the model that serves. */
export async function readCacheSide(
  redis: Redis,
  database: pg.Pool,
  tenantId: string,
): Promise<CacheEntry[]> {
  const { rows } = await database.query<{ value: number }>(generationText);
  const generation = `g${String(rows[0]?.value)}`;
  const [levels, products] = await Promise.all([
    textsLike(redis, `stock-level:${generation}:{${tenantId}}:*`),
    textsLike(redis, `product:${generation}:{${tenantId}}:*`),
  ]);
  return [
    ...levels.map(entryOf).map(({ epoch, version, json }) => ({
      ...cachedLevel(tenantId, stockLevelSchema.parse(JSON.parse(json))),
      epoch,
      version,
    })),
    // An empty entry only says that older answers are outdated.
    ...products
      .map(entryOf)
      .filter(({ json }) => json !== '')
      .flatMap(({ json }) => productDetailSchema.parse(JSON.parse(json)).levels)
      .map((level) => cachedLevel(tenantId, level)),
  ];
}

async function textsLike(redis: Redis, pattern: string): Promise<string[]> {
  const found = new Set<string>();
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1_000);
    for (const key of keys) found.add(key);
    cursor = next;
  } while (cursor !== '0');
  if (found.size === 0) return [];
  return (await redis.mget(...found)).filter((text) => text !== null);
}

/** `<epoch> <version> <json>`, as the cache writes them. */
function entryOf(text: string): { epoch: number; version: number; json: string } {
  const [, epoch, version, json = ''] = /^(\d+) (-?\d+) (.*)$/s.exec(text) ?? [];
  return { epoch: Number(epoch), version: Number(version), json };
}

function cachedLevel(tenantId: string, { productId, locationId, ...level }: StockLevel): CacheEntry {
  const key = stockKey(tenantId, productId, locationId);
  const { available: _available, asOf: _asOf, ...value } = level;
  return { key, epoch: level.epoch, version: level.version, value: { key, ...value } };
}
