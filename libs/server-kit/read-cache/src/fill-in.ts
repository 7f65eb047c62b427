import type { Redis } from 'ioredis';
import { type CacheEntry, encodeEntry } from './cache-entry';

/** Writes the value of a key that stands at exactly this epoch and version, and of no other. */
const lua = `
local current = redis.call('GET', KEYS[1])
if current and string.match(current, '^(%d+ %-?%d+) ') == ARGV[2] then
  redis.call('SET', KEYS[1], ARGV[3], 'EX', ARGV[1])
end
return 0`;

interface WithScript {
  fillInEntry(keyCount: 1, key: string, ttl: number, at: string, text: string): Promise<number>;
}

export const defineFillIn = (redis: Redis): void => redis.defineCommand('fillInEntry', { lua });

export async function fillInEntry(redis: Redis, entry: CacheEntry, ttlSeconds: number): Promise<void> {
  const at = `${String(entry.epoch)} ${String(entry.version)}`;
  await (redis as unknown as WithScript).fillInEntry(1, entry.key, ttlSeconds, at, encodeEntry(entry));
}
