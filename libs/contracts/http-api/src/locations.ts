import { instant, locationSchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import { stockValueSchema } from './metrics';
import { checkPage, pageOf, pageQuery } from './page';
import { text } from './text';

export const locationSorts = ['id', 'name', '-name', 'onHand', '-onHand', 'use', '-use'] as const;

/** Query of `GET /api/locations`. `search` finds id, code and name by any part of them. */
export const locationListQuerySchema = z
  .strictObject({
    ...pageQuery,
    search: text(100).optional(),
    kind: locationSchema.shape.kind.optional(),
    region: text(100).optional(),
    status: z.enum(['open', 'closed']).optional(),
    sort: z.enum(locationSorts).default('id'),
  })
  .superRefine(checkPage);
export type LocationListQuery = z.infer<typeof locationListQuerySchema>;

/**
 * A location with what is there: units, and stock levels by status. `use` is units on hand over capacity (1 is full),
 * null without a capacity.
 */
export const locationSummarySchema = locationSchema.extend({
  onHand: z.int(),
  available: z.int(),
  levels: z.int(),
  low: z.int(),
  out: z.int(),
  use: z.number().nullable(),
});
export const locationListSchema = pageOf(locationSummarySchema);
export type LocationSummary = z.infer<typeof locationSummarySchema>;

export const locationDetailSchema = locationSummarySchema.extend({
  version: z.int(),
  changedAt: instant,
  value: z.array(stockValueSchema),
});
export type LocationDetail = z.infer<typeof locationDetailSchema>;
