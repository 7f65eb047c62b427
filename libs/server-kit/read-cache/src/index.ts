export { cacheKey } from './cache-key';
export type { CachedValue, CacheEntry } from './cache-entry';
export type { CacheLog } from './cache-log';
export { ReadCache, type ReadCacheOptions, type ReadOutcome } from './read-cache';
