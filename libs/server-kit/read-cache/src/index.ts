export { cacheKey } from './cache-key';
export type { CachedValue, CacheEntry } from './cache-entry';
export { type CacheConnectionOptions, type CacheLog, createCacheConnection } from './cache-connection';
export { ReadCache, type ReadCacheOptions, type ReadOutcome } from './read-cache';
