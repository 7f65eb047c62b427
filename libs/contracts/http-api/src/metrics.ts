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
