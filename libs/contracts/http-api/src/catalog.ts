import { entityId, instant, locationSchema, moneySchema, productSchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import { text } from './text';

/** Body of `POST /api/products`; without `productId` the sku is the id. */
export const createProductRequestSchema = z.strictObject({
  productId: entityId.optional(),
  sku: entityId,
  name: text(200),
  category: text(100),
  barcode: productSchema.shape.barcode.default(null),
  price: moneySchema.strict().nullable().default(null),
  baseUnit: text(20).default('unit'),
  reorderPoint: productSchema.shape.reorderPoint.default(0),
  negativeStock: productSchema.shape.negativeStock.default('refuse'),
});
export type CreateProductRequest = z.infer<typeof createProductRequestSchema>;

/** Body of `POST /api/locations`; without `locationId` the code is the id. */
export const createLocationRequestSchema = z.strictObject({
  locationId: entityId.optional(),
  code: entityId,
  name: text(200),
  kind: locationSchema.shape.kind,
  region: text(100),
  timezone: locationSchema.shape.timezone,
  capacity: locationSchema.shape.capacity.default(null),
});
export type CreateLocationRequest = z.infer<typeof createLocationRequestSchema>;

/** Answer of a creation with 201. */
export const createdSchema = z.object({
  commandId: z.uuid(),
  id: entityId,
  version: z.int(),
  recordedAt: instant,
});
export type Created = z.infer<typeof createdSchema>;
