import { entityId, instant, lifecycleSchema, productSchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import { checkPage, pageOf, pageQuery } from './page';
import { repeated } from './repeated';
import { stockLevelSchema, stockStatusSchema } from './stock';
import { text } from './text';

export const productSorts = [
  'name',
  '-name',
  'sku',
  '-sku',
  'onHand',
  '-onHand',
  'available',
  '-available',
] as const;
export type ProductSort = (typeof productSorts)[number];

/** Orders in which no movement changes the place of a product. */
const lastingSorts: readonly (ProductSort | undefined)[] = [undefined, 'name', '-name', 'sku', '-sku'];

/**
 * Query of `GET /api/products`. `search` finds words of the name, sku and barcode by their beginnings, and what is
 * spelled alike where nothing begins so; `status` is that of the stock the person may see; `locationId` limits stock
 * and status to one location, and the list to products that have a level there; `sku` and `productId` may be given
 * several times. `after` begins the list behind a product, whether or not the list has it: by name or sku, and without
 * `search`.
 */
export const productListQuerySchema = z
  .strictObject({
    ...pageQuery,
    search: text(100).optional(),
    sku: repeated(text(64)).optional(),
    category: text(100).optional(),
    locationId: entityId.optional(),
    status: stockStatusSchema.optional(),
    lifecycle: lifecycleSchema.optional(),
    supplierId: entityId.optional(),
    productId: repeated(entityId).optional(),
    after: entityId.optional(),
    sort: z.enum(productSorts).optional(),
  })
  .superRefine((query, context) => {
    checkPage(query, context);
    const { after, page, search, sort } = query;
    if (after === undefined) return;
    const fault = (message: string) => context.addIssue({ code: 'custom', path: ['after'], message });
    if (page !== undefined) fault('must not be given together with page');
    if (search !== undefined) fault('must not be given together with search');
    if (!lastingSorts.includes(sort)) fault('needs an order by name or sku');
  });
export type ProductListQuery = z.infer<typeof productListQuerySchema>;

export const productSummarySchema = productSchema.extend({
  onHand: z.int(),
  available: z.int(),
  status: stockStatusSchema,
});
export type ProductSummary = z.infer<typeof productSummarySchema>;

/** `match` says how a search was met: by beginnings, or, where nothing begins so, by similar spelling. */
export const productListSchema = pageOf(productSummarySchema).extend({
  match: z.enum(['beginning', 'similar']).optional(),
});

/** Query of the detail of a product, location or supplier. */
export const entityQuerySchema = z.strictObject({
  /** Wait briefly until the read model has this version, so that a person sees their own change. */
  minVersion: z.coerce.number().int().min(0).optional(),
});

export const productDetailSchema = productSummarySchema.extend({
  version: z.int(),
  changedAt: instant,
  levels: z.array(stockLevelSchema),
});
export type ProductDetail = z.infer<typeof productDetailSchema>;

/** Answer of `GET /api/categories`: how many products that are not discontinued each has, by name. */
export const categoryListSchema = z.object({
  items: z.array(z.object({ category: z.string(), products: z.int() })),
});
export type CategoryList = z.infer<typeof categoryListSchema>;
