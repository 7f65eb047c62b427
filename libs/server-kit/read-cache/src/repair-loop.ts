import type { CacheLog } from './cache-log';
import type { CacheEntry } from './cache-entry';
import type { MissedWrites } from './missed-writes';

const entriesPerAttempt = 1_000;

/** Writes missed entries as soon as the cache takes them; until then it tries again after each pause. */
export class RepairLoop {
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly missed: MissedWrites,
    private readonly write: (entries: readonly CacheEntry[]) => Promise<void>,
    private readonly pauseMs: number,
    private readonly logger?: CacheLog,
  ) {}

  take(entries: readonly CacheEntry[]): void {
    this.missed.add(entries);
    if (this.#timer !== undefined || this.#closed) return;
    this.logger?.warn({}, 'cache writes are missed and will be repaired');
    this.#schedule();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#repair(), this.pauseMs).unref();
  }

  async #repair(): Promise<void> {
    try {
      while (this.missed.size > 0 && !this.#closed) {
        const entries = this.missed.next(entriesPerAttempt);
        await this.write(entries);
        this.missed.written(entries);
      }
      this.#timer = undefined;
      this.logger?.info({}, 'missed cache writes are repaired');
    } catch {
      if (!this.#closed) this.#schedule();
    }
  }
}
