import type { Log } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { isMonthMissing, MonthMissing } from './month-missing';
import { monthOf, monthsAround, partitionsToDetach, tableMonth } from './months';
import { attachedPartitions, attachMonth, detachedMonths, detachMonth, dropMonth } from './partition-sql';

export interface MonthlyPartitionsOptions {
  readonly pool: pg.Pool;
  /** Partitioned by range of an instant. Its months are named `<table>_YYYY_MM`. */
  readonly table: string;
  /** Apart from the jobs of other services in the same database. */
  readonly job: string;
  /** Months kept attached before the current one. */
  readonly keepMonths: number;
  /** What becomes of older months: they stay as tables of their own, to be moved to cheaper storage, or go. */
  readonly olderMonths: 'detach' | 'drop';
  readonly logger: Log;
  /** Time between two checks, in milliseconds. */
  readonly everyMs?: number;
}

const monthsAhead = 2;
const hour = 3_600_000;

/**
 * Makes the coming months of a table in time, others when they are needed, and takes old ones out. Safe to run in every
 * replica. A table without a default partition: nothing has to be searched when a month is attached, and months can
 * leave it without blocking anybody.
 */
export class MonthlyPartitions {
  private timer: NodeJS.Timeout | undefined;
  /** Months, as `YYYY-MM`, that were attached when this process last looked. */
  private readonly known = new Set<string>();

  constructor(private readonly options: MonthlyPartitionsOptions) {}

  /** Resolves when the table can take rows of now, and keeps it so. A failure is the caller's to repeat. */
  async start(): Promise<void> {
    await this.makeMonths(this.monthsOfNow());
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
      await this.makeMonths(this.monthsOfNow());
      await this.detachOldMonths();
      if (this.options.olderMonths === 'drop') await this.dropDetachedMonths();
    } catch (error) {
      const { logger, table } = this.options;
      logger.error({ err: error, table }, 'Partitions: upkeep failed, trying again later');
    }
  }

  /** Makes the months of these ISO 8601 instants where they are missing; costs nothing where they are not. */
  async makeMonthsOf(instants: Iterable<string>): Promise<void> {
    const missing = new Set<string>();
    for (const instant of instants) {
      const month = monthOf(instant);
      if (!this.known.has(month)) missing.add(month);
    }
    if (missing.size > 0) await this.makeMonths([...missing].sort());
  }

  /**
   * Inserts rows of these instants once their months are there.
   *
   * @throws MonthMissing when somebody else has taken one away: then the transaction is to be repeated
   */
  async insertInto<T>(instants: readonly string[], insert: () => Promise<T>): Promise<T> {
    await this.makeMonthsOf(instants);
    try {
      return await insert();
    } catch (error) {
      if (!isMonthMissing(error)) throw error;
      this.known.clear();
      throw new MonthMissing('a month is missing', { cause: error });
    }
  }

  private monthsOfNow = (): string[] => monthsAround(new Date(), monthsAhead);

  private async makeMonths(months: readonly string[]): Promise<void> {
    const { pool, logger, table, job } = this.options;
    const existing = new Set((await attachedPartitions(pool, table)).map(({ partition }) => partition));
    for (const month of months) {
      const made = tableMonth(table, month);
      if (!existing.has(made.partition)) {
        await attachMonth(pool, table, job, made);
        logger.info({ partition: made.partition }, 'Partition attached');
      }
      this.known.add(month);
    }
  }

  private async detachOldMonths(): Promise<void> {
    const { pool, table, logger } = this.options;
    const existing = await attachedPartitions(pool, table);
    const old = new Set(this.tooOld(existing.map(({ partition }) => partition)));
    for (const one of existing) {
      if (!one.detaching && !old.has(one.partition)) continue;
      await detachMonth(pool, table, one);
      this.known.delete(one.partition.slice(table.length + 1).replace('_', '-'));
      logger.info({ partition: one.partition }, 'Partition detached');
    }
  }

  private async dropDetachedMonths(): Promise<void> {
    const { pool, table, logger } = this.options;
    for (const partition of this.tooOld(await detachedMonths(pool, table))) {
      await dropMonth(pool, partition);
      logger.info({ partition }, 'Partition dropped');
    }
  }

  private tooOld(partitions: readonly string[]): string[] {
    const { table, keepMonths } = this.options;
    return partitionsToDetach(table, partitions, new Date(), keepMonths);
  }
}
