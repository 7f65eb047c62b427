import { silent, type Log } from './log';
import { pause } from './pause';

export interface ChunkCleanerOptions {
  /** What is cleaned, for the log. */
  readonly name: string;
  /** Deletes so many rows that nobody needs any more, or what there is of them. @returns how many rows */
  readonly remove: (most: number) => Promise<number>;
  /** Most rows of one delete. */
  readonly chunk?: number;
  /** Time between two cleanings, in milliseconds; an hour unless told, up to a fifth more or less. */
  readonly everyMs?: number;
  readonly logger?: Log;
}

const hour = 3_600_000;
/** Between two chunks, so that other work comes first. */
const breathMs = 50;

/** Removes what is too old, in short transactions. */
export class ChunkCleaner {
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;

  constructor(private readonly options: ChunkCleanerOptions) {}

  /** Cleans after a random part of the interval, so that replicas started together do not clean together. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Deletes all that is too old. @returns how many rows */
  async clean(): Promise<number> {
    const { remove, chunk = 5_000 } = this.options;
    let deleted = 0;
    for (;;) {
      const rows = await remove(chunk);
      deleted += rows;
      if (rows < chunk || this.#closing.signal.aborted) return deleted;
      await pause(breathMs, this.#closing.signal);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { name, everyMs = hour, logger = silent } = this.options;
    const { signal } = this.#closing;
    await pause(everyMs * Math.random(), signal);
    while (!signal.aborted) {
      try {
        const deleted = await this.clean();
        if (deleted > 0) logger.info({ deleted }, `cleaned ${name}`);
      } catch (error) {
        logger.warn({ err: error }, `cleaning ${name} failed; tried again next time`);
      }
      await pause(everyMs * (0.8 + 0.4 * Math.random()), signal);
    }
  }
}
