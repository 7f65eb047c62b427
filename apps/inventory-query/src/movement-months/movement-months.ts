import {
  monthBefore,
  MonthlyPartitions,
  type MonthlyPartitionsOptions,
} from '@streamstock/server-kit-partitions';

/** Names the lock of those who make months, in whatever schema. */
export const movementMonthsJob = 'inventory-query.movement-months';

/** The months of `movement`. Older ones are dropped: the ledger of inventory-command still has them. */
export class MovementMonths extends MonthlyPartitions {
  readonly #keepMonths: number;

  /** `keepMonths` before the current one are kept whole. */
  constructor({ keepMonths, ...options }: Pick<MonthlyPartitionsOptions, 'pool' | 'keepMonths' | 'logger'>) {
    super({
      ...options,
      table: 'movement',
      job: movementMonthsJob,
      // One more than is written to: at the turn of a month no replica drops what another still fills.
      keepMonths: keepMonths + 1,
      olderMonths: 'drop',
    });
    this.#keepMonths = keepMonths;
  }

  /** The first month that movements are kept of, as `YYYY-MM`. */
  oldestMonth(): string {
    return monthBefore(new Date(), this.#keepMonths);
  }
}
