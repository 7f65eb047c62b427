import { entityId, instant } from '@streamstock/contracts-events';
import { z } from 'zod';

/** What stock is worth, in minor units of one currency; products without a cost or price add nothing. */
export const stockValueSchema = z.object({
  currency: z.string(),
  atCost: z.int(),
  atPrice: z.int(),
});
export type StockValue = z.infer<typeof stockValueSchema>;

/** Query of `GET /api/metrics`: one location, or all that the person may see. */
export const metricsQuerySchema = z.strictObject({ locationId: entityId.optional() });

/**
 * The figures of the dashboard, over the locations that the person may see. `unitsSoldToday` are sales since midnight in
 * each location's own time zone. `capacity` is over the locations that have one.
 */
export const metricsSchema = z.object({
  asOf: instant,
  products: z.object({
    total: z.int(),
    draft: z.int(),
    active: z.int(),
    phasingOut: z.int(),
    discontinued: z.int(),
  }),
  locations: z.int(),
  units: z.object({ onHand: z.int(), available: z.int() }),
  levels: z.object({ total: z.int(), low: z.int(), out: z.int() }),
  value: z.array(stockValueSchema),
  unitsSoldToday: z.int(),
  capacity: z.object({ units: z.int(), used: z.int(), use: z.number() }).nullable(),
});
export type Metrics = z.infer<typeof metricsSchema>;

/** Days that can be asked for: six weeks. What was sold by day is kept a little longer. */
export const mostSalesDays = 42;

/** Query of `GET /api/metrics/sales`: so many days with today, of one location, or all that the person may see. */
export const dailySalesQuerySchema = z.strictObject({
  ...metricsQuerySchema.shape,
  days: z.coerce.number().int().min(1).max(mostSalesDays).default(15),
});
export type DailySalesQuery = z.infer<typeof dailySalesQuerySchema>;

/**
 * Units sold per day over the locations that the person may see, oldest first; the last day is today so far. Days are
 * from midnight to midnight in each location's own time zone, as those of `unitsSoldToday`. Where it is not the same date
 * at all of them, `date` is the latest. `untilNow` compares today with the day a week ago, both up to the last full
 * quarter of an hour since midnight; null where clocks are set on one of the two.
 */
export const dailySalesSchema = z.object({
  asOf: instant,
  days: z.array(z.object({ date: z.iso.date(), units: z.int() })),
  untilNow: z.object({ today: z.int(), weekAgo: z.int() }).nullable(),
});
export type DailySales = z.infer<typeof dailySalesSchema>;
