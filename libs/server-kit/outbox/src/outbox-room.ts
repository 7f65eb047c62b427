import { Backoff, pause } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { measureBacklog } from './measure-backlog';
import type { OutboxBacklog } from './relay-options';

/** Rows that may wait in the outbox when a chunk adds to them: what lives is published behind them, a moment later. */
const mostRows = 32;
const lookAfterMs = { firstMs: 20, longestMs: 500 };
const sayEveryMs = 15_000;

export interface OutboxRoomOptions {
  /** Ends every wait with its reason. */
  readonly signal: AbortSignal;
  /** Told now and then while nothing goes on, with the rows that wait. */
  readonly onWait?: (rows: number) => void;
  /** Room is taken all the same after so many milliseconds; never unless told. */
  readonly patienceMs?: number;
}

/** Keeps whoever says much again from filling the outbox faster than the relays empty it. */
export class OutboxRoom {
  constructor(
    private readonly pool: pg.Pool,
    private readonly options: OutboxRoomOptions,
  ) {}

  /** Resolves when there is room for a chunk. */
  free(): Promise<void> {
    const since = performance.now();
    const { patienceMs = Infinity } = this.options;
    return this.#until(({ rows }) => rows < mostRows || performance.now() - since >= patienceMs);
  }

  /** Resolves when Kafka has everything that was put into the outbox before. */
  published(): Promise<void> {
    const since = performance.now();
    return this.#until(
      ({ rows, oldestSeconds }) => rows === 0 || oldestSeconds < (performance.now() - since) / 1_000,
    );
  }

  async #until(fits: (backlog: OutboxBacklog) => boolean): Promise<void> {
    const { signal, onWait } = this.options;
    const looks = new Backoff(lookAfterMs);
    let sayAt = performance.now() + sayEveryMs;
    for (;;) {
      signal.throwIfAborted();
      const backlog = await measureBacklog(this.pool);
      if (fits(backlog)) return;
      if (performance.now() >= sayAt) {
        sayAt += sayEveryMs;
        onWait?.(backlog.rows);
      }
      await pause(looks.next(), signal);
    }
  }
}
