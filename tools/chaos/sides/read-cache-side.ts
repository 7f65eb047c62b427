import { stockKey } from '@streamstock/contracts-events';
import { stockLevelSchema } from '@streamstock/contracts-http-api';
import type { Redis } from 'ioredis';
import type { CacheEntry } from './sides';

/** Whatever Redis holds of a tenant's levels, of any generation. */
export async function readCacheSide(redis: Redis, tenantId: string): Promise<CacheEntry[]> {
  const keys = await keysLike(redis, `stock-level:g*:{${tenantId}}:*`);
  if (keys.length === 0) return [];
  const texts = await redis.mget(...keys);
  return texts.flatMap((text) => (text === null ? [] : [entryOf(tenantId, text)]));
}

async function keysLike(redis: Redis, pattern: string): Promise<string[]> {
  const found = new Set<string>();
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1_000);
    for (const key of keys) found.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...found];
}

/** `<epoch> <version> <json>`, as the cache writes them. */
function entryOf(tenantId: string, text: string): CacheEntry {
  const [, epoch, version, json = ''] = /^(\d+) (-?\d+) (.*)$/s.exec(text) ?? [];
  const { productId, locationId, ...level } = stockLevelSchema.parse(JSON.parse(json));
  const key = stockKey(tenantId, productId, locationId);
  const { available: _available, asOf: _asOf, ...value } = level;
  return { key, epoch: Number(epoch), version: Number(version), value: { key, ...value } };
}
