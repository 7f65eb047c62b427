import type { Logger } from '@streamstock/server-kit-observability';
import type pg from 'pg';
import { RebuildRefused } from '../rebuild-refused';
import { giveSignOfLife, letRebuildGo } from './rebuild-row';

const beatEveryMs = 2_000;

interface Options {
  readonly pool: pg.Pool;
  readonly consumerGroup: string;
  readonly runner: string;
  readonly logger: Logger;
}

/**
 * Shows other runs that this one lives. A row with a time, and no lock of a session: that would break behind a pooler.
 * Two runs that both believe it is theirs harm nobody: what they write is idempotent, and the swap holds the row.
 */
export class Lease {
  readonly #lost = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;

  constructor(private readonly options: Options) {}

  /** Aborted when somebody else has taken over, or has aborted the rebuild. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#beating ??= this.#beat().finally(() => {
        this.#beating = undefined;
      });
    }, beatEveryMs);
  }

  /** The next run need not wait to see whether this one lives. */
  async release(): Promise<void> {
    const { pool, consumerGroup, runner, logger } = this.options;
    clearInterval(this.#timer);
    await this.#beating;
    await letRebuildGo(pool, consumerGroup, runner).catch((error: unknown) => {
      logger.warn({ err: error }, 'the next run must wait for a moment');
    });
  }

  async #beat(): Promise<void> {
    const { pool, consumerGroup, runner, logger } = this.options;
    try {
      if (await giveSignOfLife(pool, consumerGroup, runner)) return;
      this.#lost.abort(new RebuildRefused('Another run has taken over, or has aborted the rebuild.'));
    } catch (error) {
      logger.warn({ err: error }, 'no sign of life could be given');
    }
  }
}
