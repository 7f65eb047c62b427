import { z } from 'zod';
import { entityId } from './identifiers';
import { moneySchema } from './stock';

/**
 * Where a product stands in its life, and so what may be done with it:
 * - `draft`: being prepared; nothing moves yet.
 * - `active`: everything.
 * - `phasing-out`: sold off; everything but restocks.
 * - `discontinued`: neither sold nor restocked; what is left may be returned, counted, adjusted and transferred.
 */
export const lifecycles = ['draft', 'active', 'phasing-out', 'discontinued'] as const;
export const lifecycleSchema = z.enum(lifecycles);
export type Lifecycle = z.infer<typeof lifecycleSchema>;

/**
 * What a product is. `reorderPoint` is in base units; `negativeStock` says whether on hand may go below zero; `price`
 * is what a unit sells for, `cost` what it is bought for; `leadTimeDays` is from order to arrival.
 */
export const productSchema = z.object({
  productId: entityId,
  sku: entityId,
  name: z.string().min(1).max(200),
  category: z.string().min(1).max(100),
  barcode: z
    .string()
    .regex(/^[0-9]{8,14}$/, 'must be 8 to 14 digits')
    .nullable(),
  price: moneySchema.nullable(),
  cost: moneySchema.nullable().default(null),
  baseUnit: z.string().min(1).max(20),
  reorderPoint: z.int().min(0).max(1_000_000),
  supplierId: entityId.nullable().default(null),
  leadTimeDays: z.int().min(0).max(730).nullable().default(null),
  negativeStock: z.enum(['refuse', 'allow']),
  lifecycle: lifecycleSchema.default('active'),
});
export type Product = z.infer<typeof productSchema>;
