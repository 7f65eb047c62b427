import { type CircuitBreakerPolicy, circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import type { Redis } from 'ioredis';
import type { CacheLog } from './cache-log';
import { type CachedValue, type CacheEntry, decodeEntry } from './cache-entry';
import { defineFillIn, fillInEntry } from './fill-in';
import { MissedWrites } from './missed-writes';
import { RepairLoop } from './repair-loop';
import { defineSetIfNewer, setEntriesIfNewer } from './set-if-newer';

/** `bypassed`: the cache was away or may have held something older, so it was not asked. */
export type ReadOutcome = 'hit' | 'miss' | 'bypassed';

export interface ReadCacheOptions {
  readonly redis: Redis;
  readonly ttlSeconds?: number;
  /** Missed writes that are kept for repair. */
  readonly mostMissedWrites?: number;
  /** Pause before the cache is tried again after failures, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly onRead?: (outcome: ReadOutcome, keys: number) => void;
  readonly logger?: CacheLog;
}

/**
 * A cache of the newest value per key. It never rejects and never answers with something older than this process has
 * tried to write: without Redis, and until missed writes are repaired, every read is a miss.
 */
export class ReadCache {
  readonly #redis: Redis;
  readonly #ttlSeconds: number;
  readonly #missed: MissedWrites;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #repairs: RepairLoop;
  readonly #onRead: (outcome: ReadOutcome, keys: number) => void;

  constructor(options: ReadCacheOptions) {
    const { redis, ttlSeconds = 60, mostMissedWrites = 50_000, retryAfterMs = 500 } = options;
    this.#redis = redis;
    this.#ttlSeconds = ttlSeconds;
    this.#missed = new MissedWrites(mostMissedWrites, ttlSeconds * 1_000);
    this.#breaker = circuitBreaker(handleAll, {
      halfOpenAfter: retryAfterMs,
      breaker: new ConsecutiveBreaker(3),
    });
    this.#repairs = new RepairLoop(
      this.#missed,
      (entries) => this.#write(entries),
      retryAfterMs,
      options.logger,
    );
    this.#onRead = options.onRead ?? (() => undefined);
    defineSetIfNewer(redis);
    defineFillIn(redis);
  }

  /** Whether reads are answered from Redis right now. */
  get trusted(): boolean {
    return !this.#missed.doubtful;
  }

  async get(key: string): Promise<CachedValue | undefined> {
    const [found] = await this.#read([key], async () => [await this.#redis.get(key)]);
    return found;
  }

  /** One answer per key, in their order. */
  getMany(keys: readonly string[]): Promise<(CachedValue | undefined)[]> {
    return keys.length === 0 ? Promise.resolve([]) : this.#read(keys, () => this.#redis.mget(...keys));
  }

  /** Resolves when the entries are written, or remembered for repair. */
  async setIfNewer(entries: readonly CacheEntry[]): Promise<void> {
    if (entries.length === 0) return;
    if (this.#missed.size > 0) {
      this.#repairs.take(entries);
      return;
    }
    try {
      await this.#write(entries);
    } catch {
      this.#repairs.take(entries);
    }
  }

  /**
   * Gives a key its value that stands at exactly this version, as an empty entry for example. Where it does not, or the
   * cache is away, nothing happens and nothing is repaired: whoever reads next can do the same.
   */
  async fillIn(entry: CacheEntry): Promise<void> {
    if (!this.trusted) return;
    try {
      await this.#breaker.execute(() => fillInEntry(this.#redis, entry, this.#ttlSeconds));
    } catch {
      // The next reader fills it in.
    }
  }

  /** Stops repairing and closes the connection. */
  close(): Promise<void> {
    this.#repairs.close();
    this.#redis.disconnect();
    return Promise.resolve();
  }

  #write(entries: readonly CacheEntry[]): Promise<void> {
    return this.#breaker.execute(() => setEntriesIfNewer(this.#redis, entries, this.#ttlSeconds));
  }

  async #read(
    keys: readonly string[],
    ask: () => Promise<(string | null)[]>,
  ): Promise<(CachedValue | undefined)[]> {
    const texts = this.trusted ? await this.#ask(ask) : undefined;
    // Asked again: a write may have failed while the answer was on its way.
    if (texts === undefined || !this.trusted) {
      this.#onRead('bypassed', keys.length);
      return keys.map(() => undefined);
    }
    const found = texts.map((text) => (text === null ? undefined : decodeEntry(text)));
    const hits = found.filter((value) => value !== undefined).length;
    if (hits > 0) this.#onRead('hit', hits);
    if (hits < keys.length) this.#onRead('miss', keys.length - hits);
    return found;
  }

  async #ask(ask: () => Promise<(string | null)[]>): Promise<(string | null)[] | undefined> {
    try {
      return await this.#breaker.execute(ask);
    } catch {
      return undefined;
    }
  }
}
