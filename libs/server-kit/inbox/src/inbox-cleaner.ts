import type pg from 'pg';
import { pause, silent, type Log } from '@streamstock/server-kit-database';
import { inboxKeepDays } from './keep-days';

export interface InboxCleanerOptions {
  readonly pool: pg.Pool;
  readonly keepDays?: number;
  /** Most rows of one delete. */
  readonly chunk?: number;
  /** Time between two cleanings, in milliseconds; an hour unless told, up to a fifth more or less. */
  readonly everyMs?: number;
  readonly logger?: Log;
}

const hour = 3_600_000;
/** Between two chunks, so that commands come first. */
const breathMs = 50;

/**
 * By the index on recorded_at, a B-tree: all rows of a batch share one time, which it stores once. Replicas that clean
 * at the same time skip each other's rows; nobody else locks rows as old as these. Places (ctid) are safe: inbox rows
 * are never updated.
 */
const cleanText = `
DELETE FROM inbox WHERE ctid = ANY (ARRAY(
  SELECT ctid FROM inbox
   WHERE recorded_at < now() - make_interval(days => $1)
   LIMIT $2
     FOR UPDATE SKIP LOCKED))`;

/** Forgets answers that nobody can ask for any more, in short transactions. */
export class InboxCleaner {
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;

  constructor(private readonly options: InboxCleanerOptions) {}

  /** Cleans after a random part of the interval, so that replicas started together do not clean together. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Deletes all that is too old. @returns how many rows */
  async clean(): Promise<number> {
    const { pool, keepDays = inboxKeepDays, chunk = 5_000 } = this.options;
    let deleted = 0;
    for (;;) {
      const { rowCount } = await pool.query(cleanText, [keepDays, chunk]);
      deleted += rowCount ?? 0;
      if ((rowCount ?? 0) < chunk || this.#closing.signal.aborted) return deleted;
      await pause(breathMs, this.#closing.signal);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { everyMs = hour, logger = silent } = this.options;
    const { signal } = this.#closing;
    await pause(everyMs * Math.random(), signal);
    while (!signal.aborted) {
      try {
        const deleted = await this.clean();
        if (deleted > 0) logger.info({ deleted }, 'cleaned the inbox');
      } catch (error) {
        logger.warn({ err: error }, 'cleaning the inbox failed; tried again next time');
      }
      await pause(everyMs * (0.8 + 0.4 * Math.random()), signal);
    }
  }
}
