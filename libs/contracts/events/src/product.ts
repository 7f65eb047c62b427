import { z } from 'zod';
import { entityId } from './identifiers';
import { moneySchema } from './stock';

/** What a product is. `reorderPoint` is in base units; `negativeStock` says whether on hand may go below zero. */
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
  baseUnit: z.string().min(1).max(20),
  reorderPoint: z.int().min(0).max(1_000_000),
  negativeStock: z.enum(['refuse', 'allow']),
});
export type Product = z.infer<typeof productSchema>;
