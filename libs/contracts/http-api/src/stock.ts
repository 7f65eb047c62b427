import { bucketsSchema, entityId, instant } from '@streamstock/contracts-events';
import { z } from 'zod';
import { checkPage, pageOf, pageQuery } from './page';
import { repeated } from './repeated';
import { text } from './text';

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

export const stockSorts = [
  'product',
  '-product',
  'location',
  '-location',
  'available',
  '-available',
] as const;
export type StockSort = (typeof stockSorts)[number];

/**
 * Query of `GET /api/stock`. `search` finds the products as in `GET /api/products`; `sku` and `productId` may be given
 * several times. Sorted by product and location; by what is available only within one product or one location.
 */
export const stockListQuerySchema = z
  .strictObject({
    ...pageQuery,
    search: text(100).optional(),
    category: text(100).optional(),
    sku: repeated(text(64)).optional(),
    productId: repeated(entityId).optional(),
    locationId: entityId.optional(),
    status: stockStatusSchema.optional(),
    sort: z.enum(stockSorts).default('product'),
  })
  .superRefine((query, context) => {
    checkPage(query, context);
    const { sort, productId, locationId } = query;
    const byAvailable = sort === 'available' || sort === '-available';
    if (byAvailable && productId?.length !== 1 && locationId === undefined) {
      const message = 'by available needs one productId or locationId';
      context.addIssue({ code: 'custom', path: ['sort'], message });
    }
  });
export type StockListQuery = z.infer<typeof stockListQuerySchema>;

/** A level with what its product is; the words are null while the product is not known yet, its reorder point 0. */
export const stockListItemSchema = stockLevelSchema.extend({
  sku: z.string().nullable(),
  productName: z.string().nullable(),
  category: z.string().nullable(),
  baseUnit: z.string().nullable(),
  reorderPoint: z.int(),
  status: stockStatusSchema,
});
export const stockListSchema = pageOf(stockListItemSchema);
export type StockListItem = z.infer<typeof stockListItemSchema>;
