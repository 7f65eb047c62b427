import {
  entityId,
  instant,
  locationSchema,
  moneySchema,
  productSchema,
  supplierSchema,
} from '@streamstock/contracts-events';
import { z } from 'zod';
import { text } from './text';

const product = {
  sku: entityId,
  name: text(200),
  category: text(100),
  barcode: productSchema.shape.barcode.default(null),
  price: moneySchema.strict().nullable().default(null),
  cost: moneySchema.strict().nullable().default(null),
  baseUnit: text(20).default('unit'),
  reorderPoint: productSchema.shape.reorderPoint.default(0),
  supplierId: productSchema.shape.supplierId,
  leadTimeDays: productSchema.shape.leadTimeDays,
  negativeStock: productSchema.shape.negativeStock.default('refuse'),
};

/** Body of `POST /api/products`; without `productId` the sku is the id. */
export const createProductRequestSchema = z.strictObject({
  productId: entityId.optional(),
  ...product,
  lifecycle: z.enum(['draft', 'active']).default('active'),
});
export type CreateProductRequest = z.infer<typeof createProductRequestSchema>;

/** Body of `PUT /api/products/:id`: the whole product; what is left out goes back to its default. */
export const updateProductRequestSchema = z.strictObject({
  ...product,
  lifecycle: productSchema.shape.lifecycle,
});
export type UpdateProductRequest = z.infer<typeof updateProductRequestSchema>;

const location = {
  code: entityId,
  name: text(200),
  kind: locationSchema.shape.kind,
  region: text(100),
  timezone: locationSchema.shape.timezone,
  capacity: locationSchema.shape.capacity.default(null),
};

/** Body of `POST /api/locations`; without `locationId` the code is the id. */
export const createLocationRequestSchema = z.strictObject({ locationId: entityId.optional(), ...location });
export type CreateLocationRequest = z.infer<typeof createLocationRequestSchema>;

/** Body of `PUT /api/locations/:id`: the whole location; `closed` closes it. */
export const updateLocationRequestSchema = z.strictObject({
  ...location,
  status: z.enum(['open', 'closed']).default('open'),
});
export type UpdateLocationRequest = z.infer<typeof updateLocationRequestSchema>;

const supplier = {
  name: text(200),
  email: supplierSchema.shape.email.default(null),
  phone: supplierSchema.shape.phone.default(null),
  leadTimeDays: supplierSchema.shape.leadTimeDays.default(null),
  status: supplierSchema.shape.status.default('active'),
};

/** Body of `POST /api/suppliers`. */
export const createSupplierRequestSchema = z.strictObject({ supplierId: entityId, ...supplier });
export type CreateSupplierRequest = z.infer<typeof createSupplierRequestSchema>;

/** Body of `PUT /api/suppliers/:id`: the whole supplier. */
export const updateSupplierRequestSchema = z.strictObject(supplier);
export type UpdateSupplierRequest = z.infer<typeof updateSupplierRequestSchema>;

/** Answer of a creation with 201, of an update or removal with 200; `version` is also its `ETag`. */
export const catalogChangedSchema = z.object({
  commandId: z.uuid(),
  id: entityId,
  change: z.enum(['created', 'updated', 'removed']),
  version: z.int(),
  recordedAt: instant,
});
export type CatalogChanged = z.infer<typeof catalogChangedSchema>;
