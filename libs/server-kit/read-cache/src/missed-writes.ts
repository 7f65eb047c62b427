import { type CacheEntry, isNewer } from './cache-entry';

/**
 * Writes that have not reached the cache: until they have, it may hold something older. Past `most` entries they are
 * given up, and instead the cache is not believed until everything written before has expired.
 */
export class MissedWrites {
  readonly #entries = new Map<string, CacheEntry>();
  #doubtfulUntil = 0;

  constructor(
    private readonly most: number,
    private readonly expiresAfterMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether what the cache holds may be older than what was to be written. */
  get doubtful(): boolean {
    return this.#entries.size > 0 || this.now() < this.#doubtfulUntil;
  }

  get size(): number {
    return this.#entries.size;
  }

  add(entries: readonly CacheEntry[]): void {
    for (const entry of entries) {
      const known = this.#entries.get(entry.key);
      if (known === undefined || isNewer(entry, known)) this.#entries.set(entry.key, entry);
    }
    if (this.#entries.size <= this.most) return;
    this.#entries.clear();
    this.#doubtfulUntil = this.now() + this.expiresAfterMs;
  }

  next(count: number): CacheEntry[] {
    const entries: CacheEntry[] = [];
    for (const entry of this.#entries.values()) if (entries.push(entry) === count) break;
    return entries;
  }

  /** Forgets entries that were written, unless a newer one came in meanwhile. */
  written(entries: readonly CacheEntry[]): void {
    for (const entry of entries) {
      if (this.#entries.get(entry.key) === entry) this.#entries.delete(entry.key);
    }
  }
}
