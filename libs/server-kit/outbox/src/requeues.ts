import { Backoff, inTransaction, silent } from '@streamstock/server-kit-database';
import type { RelayMetrics } from './metrics';
import type { OutboxRelayOptions } from './relay-options';
import type { UncertainKeys } from './uncertain-keys';

/**
 * Puts current states into the outbox again: of keys whose last send is uncertain and, once after the start, of all
 * that changed lately. A failure is repeated later and never holds up the publishing.
 */
export class Requeues {
  readonly #backoff = new Backoff({ firstMs: 100, longestMs: 10_000 });
  #uncertainNotBefore = 0;
  #recentAt = Infinity;
  #recent: Promise<void> | undefined;
  readonly #closing = new AbortController();

  /** @param added called when there may be new rows */
  constructor(
    private readonly options: OutboxRelayOptions,
    private readonly uncertain: UncertainKeys,
    private readonly metrics: RelayMetrics,
    private readonly added: () => void,
  ) {}

  started(): void {
    if (this.options.requeueRecent) this.#recentAt = performance.now() + this.options.produceTimeoutMs;
  }

  /** Milliseconds until something is to be done; Infinity when nothing is. */
  dueIn(): number {
    const now = performance.now();
    return Math.max(0, Math.min(this.#uncertainAt(), this.#recentAt) - now);
  }

  /** Resolves when the uncertain keys are done, if they are due; the recent ones go on beside the publishing. */
  async run(): Promise<void> {
    if (performance.now() >= this.#recentAt) {
      this.#recentAt = Infinity;
      this.#recent = this.#recentKeys();
    }
    if (performance.now() >= this.#uncertainAt()) await this.#uncertainKeys();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#recent;
  }

  #uncertainAt(): number {
    return Math.max(this.uncertain.dueAt(), this.#uncertainNotBefore);
  }

  async #uncertainKeys(): Promise<void> {
    try {
      const keys = await this.uncertain.handOver((all, byTopic) =>
        inTransaction(this.options.pool, (client) => this.options.requeue(client, all, byTopic)),
      );
      this.metrics.requeued(keys);
      this.#backoff.reset();
      this.added();
    } catch (error) {
      this.#uncertainNotBefore = performance.now() + this.#failed(error);
    }
  }

  async #recentKeys(): Promise<void> {
    const { signal } = this.#closing;
    try {
      await this.options.requeueRecent?.(signal);
      this.added();
    } catch (error) {
      if (signal.aborted) return;
      this.#recentAt = performance.now() + this.#failed(error);
      this.added();
    }
  }

  /** @returns after how many milliseconds to try again */
  #failed(error: unknown): number {
    const { logger = silent, name } = this.options;
    logger.error(
      { err: error, relay: name },
      'current states could not be put into the outbox again; tried later',
    );
    this.metrics.failed('requeue');
    return this.#backoff.next();
  }
}
