import {
  bucketsSchema,
  entityId,
  instant,
  locationSchema,
  productSchema,
} from '@streamstock/contracts-events';
import { z } from 'zod';
import { pageOf, pageQuery } from './page';

export const stockStatuses = ['ok', 'low', 'out'] as const;
/** `out`: nothing available; `low`: available below the reorder point; else `ok`. */
export const stockStatusSchema = z.enum(stockStatuses);
export type StockStatus = z.infer<typeof stockStatusSchema>;

export const statusOfStock = (available: number, reorderPoint: number): StockStatus =>
  available <= 0 ? 'out' : available < reorderPoint ? 'low' : 'ok';

/** One level, with the instant it was recorded at and its version. `epoch` rises when a backup was restored. */
export const stockLevelSchema = bucketsSchema.extend({
  productId: entityId,
  locationId: entityId,
  available: z.int(),
  epoch: z.int(),
  version: z.int(),
  asOf: instant,
});
export type StockLevel = z.infer<typeof stockLevelSchema>;

/** Query of `GET /api/stock/:locationId/:productId`. */
export const stockLevelQuerySchema = z.strictObject({
  minVersion: z.coerce.number().int().min(0).optional(),
});

export const stockListQuerySchema = z.strictObject({
  ...pageQuery,
  productId: entityId.optional(),
  locationId: entityId.optional(),
  status: stockStatusSchema.optional(),
});
export type StockListQuery = z.infer<typeof stockListQuerySchema>;

export const stockListItemSchema = stockLevelSchema.extend({
  sku: z.string().nullable(),
  productName: z.string().nullable(),
  status: stockStatusSchema,
});
export const stockListSchema = pageOf(stockListItemSchema);
export type StockListItem = z.infer<typeof stockListItemSchema>;

export const productListQuerySchema = z.strictObject({
  ...pageQuery,
  search: z.string().min(1).max(100).optional(),
  category: z.string().min(1).max(100).optional(),
});
export type ProductListQuery = z.infer<typeof productListQuerySchema>;

export const productSummarySchema = productSchema.extend({
  onHand: z.int(),
  available: z.int(),
  status: stockStatusSchema,
});
export const productListSchema = pageOf(productSummarySchema);
export type ProductSummary = z.infer<typeof productSummarySchema>;

export const productDetailSchema = productSummarySchema.extend({
  version: z.int(),
  levels: z.array(stockLevelSchema),
});
export type ProductDetail = z.infer<typeof productDetailSchema>;

export const locationListQuerySchema = z.strictObject({ ...pageQuery });
export const locationSummarySchema = locationSchema.extend({ onHand: z.int(), available: z.int() });
export const locationListSchema = pageOf(locationSummarySchema);
export type LocationSummary = z.infer<typeof locationSummarySchema>;
