import type { Demand } from './demand';

/** How restocks are inferred where the files do not say them. Periods are the days that the file has: a week in weekly ones. */
export interface RestockPolicy {
  /** Periods from order to delivery, at least 1. */
  readonly leadPeriods: number;
  /** Periods of sales that an order is for, beyond what must be there anyway. */
  readonly coverPeriods: number;
  /** Standard deviations of demand that are kept as safety. */
  readonly safety: number;
  /** Units that a shelf opens with where nothing better is known. */
  readonly openingUnits: number;
}

/** Units that must be there or on their way, lest the shelf be empty before a delivery: the s of an (s, S) policy. */
export function reorderPoint({ mean, variance }: Demand, { leadPeriods, safety }: RestockPolicy): number {
  // An order that is not placed now can come one period later at the earliest.
  const exposed = leadPeriods + 1;
  return Math.ceil(mean * exposed + safety * Math.sqrt(variance * exposed));
}

/**
 * Units to order after a period, 0 while there are enough: up to S, as the periodic review (R, s, S) of Silver, Pyke and
 * Thomas, "Inventory and Production Management in Supply Chains", section 6.
 *
 * @param position Units on the shelf and on order.
 */
export function unitsToOrder(demand: Demand, policy: RestockPolicy, position: number): number {
  const lowest = reorderPoint(demand, policy);
  if (position > lowest) return 0;
  return Math.max(0, orderUpTo(demand, policy) - position);
}

/** Units that an order fills shelf and pipeline up to: S. */
export const orderUpTo = (demand: Demand, policy: RestockPolicy): number =>
  reorderPoint(demand, policy) + Math.ceil(demand.mean * policy.coverPeriods);
