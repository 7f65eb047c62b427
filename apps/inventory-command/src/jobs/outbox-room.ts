import { Backoff, pause } from '@streamstock/server-kit-database';
import { measureBacklog, type OutboxBacklog } from '@streamstock/server-kit-outbox';
import type { JobContext } from '@streamstock/server-kit-service';
import type pg from 'pg';

/** Rows that may wait in the outbox when a chunk adds to them: what lives is published behind them, a moment later. */
const mostRows = 32;
const lookAfterMs = { firstMs: 20, longestMs: 500 };
const sayEveryMs = 15_000;

/**
 * Keeps a job from filling the outbox faster than the relays of the serving replicas empty it. The job has no relay of
 * its own: one that is killed in the middle of a send is made good by its own restart, and nobody restarts a job.
 */
export class OutboxRoom {
  constructor(
    private readonly pool: pg.Pool,
    private readonly context: Pick<JobContext<unknown>, 'signal' | 'progress'>,
  ) {}

  /** Resolves when there is room for a chunk. */
  free(): Promise<void> {
    return this.#until(({ rows }) => rows < mostRows);
  }

  /** Resolves when Kafka has everything that was put into the outbox before. */
  published(): Promise<void> {
    const since = performance.now();
    return this.#until(
      ({ rows, oldestSeconds }) => rows === 0 || oldestSeconds < (performance.now() - since) / 1_000,
    );
  }

  async #until(fits: (backlog: OutboxBacklog) => boolean): Promise<void> {
    const { signal, progress } = this.context;
    const looks = new Backoff(lookAfterMs);
    let sayAt = performance.now() + sayEveryMs;
    for (;;) {
      const backlog = await measureBacklog(this.pool);
      if (fits(backlog)) return;
      if (performance.now() >= sayAt) {
        sayAt += sayEveryMs;
        progress.note(
          `waits for the outbox (${String(backlog.rows)} rows): is a replica of inventory-command running, and Kafka?`,
        );
      }
      await pause(looks.next(), signal);
      signal.throwIfAborted();
    }
  }
}
