import type pg from 'pg';
import type { Logger } from 'pino';
import { monthsAround, monthsToDetach } from './months';
import { attachedPartitions, attachMonth, detachMonth } from './partition-sql';

export interface LedgerPartitionsOptions {
  readonly pool: pg.Pool;
  /** Months kept attached before the current one. */
  readonly keepMonths: number;
  readonly logger: Logger;
  /** Time between two checks, in milliseconds. */
  readonly everyMs?: number;
}

const monthsAhead = 2;
const hour = 3_600_000;

/** Makes the ledger's coming months in time and detaches its old ones. Safe to run in every replica. */
export class LedgerPartitions {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: LedgerPartitionsOptions) {}

  /** Resolves when the ledger can take rows of now, and keeps it so. A failure is the caller's to repeat. */
  async start(): Promise<void> {
    await this.makeMonths();
    this.timer = setInterval(() => void this.maintain(), this.options.everyMs ?? hour);
    this.timer.unref();
  }

  close(): Promise<void> {
    clearInterval(this.timer);
    return Promise.resolve();
  }

  /** One round of upkeep; what fails is logged and tried again in the next. */
  async maintain(): Promise<void> {
    try {
      await this.makeMonths();
      await this.detachOldMonths();
    } catch (error) {
      this.options.logger.error({ err: error }, 'Ledger partitions: upkeep failed, trying again later');
    }
  }

  private async makeMonths(): Promise<void> {
    const { pool, logger } = this.options;
    const existing = new Set((await attachedPartitions(pool)).map(({ partition }) => partition));
    for (const month of monthsAround(new Date(), monthsAhead)) {
      if (existing.has(month.partition)) continue;
      await attachMonth(pool, month);
      logger.info({ partition: month.partition }, 'Ledger partition attached');
    }
  }

  private async detachOldMonths(): Promise<void> {
    const { pool, keepMonths, logger } = this.options;
    const existing = await attachedPartitions(pool);
    const old = new Set(
      monthsToDetach(
        existing.map(({ partition }) => partition),
        new Date(),
        keepMonths,
      ),
    );
    for (const one of existing) {
      if (!one.detaching && !old.has(one.partition)) continue;
      await detachMonth(pool, one);
      logger.info({ partition: one.partition }, 'Ledger partition detached');
    }
  }
}
