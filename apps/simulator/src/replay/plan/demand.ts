/** What past periods say about how much is sold in one: mean and variance of units, and of how many periods. */
export interface Demand {
  readonly periods: number;
  readonly mean: number;
  readonly variance: number;
}

export const unknownDemand: Demand = { periods: 0, mean: 0, variance: 0 };

/** Periods after which an old one counts for little. */
const memory = 28;

/**
 * Demand after one more period. The first ones weigh alike, later ones make the earlier fade: exponentially weighted mean
 * and variance, Finch, "Incremental calculation of weighted mean and variance" (2009), section 9.
 */
export function afterPeriod({ periods, mean, variance }: Demand, sold: number): Demand {
  const weight = 1 / Math.min(periods + 1, memory);
  const error = sold - mean;
  return {
    periods: periods + 1,
    mean: mean + weight * error,
    variance: (1 - weight) * (variance + weight * error * error),
  };
}
