import { instant, supplierSchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import { checkPage, pageOf, pageQuery } from './page';
import { text } from './text';

/** Query of `GET /api/suppliers`, by name. `search` finds id and name by any part of them. */
export const supplierListQuerySchema = z
  .strictObject({
    ...pageQuery,
    search: text(100).optional(),
    status: supplierSchema.shape.status.optional(),
    sort: z.enum(['name', '-name']).default('name'),
  })
  .superRefine(checkPage);
export type SupplierListQuery = z.infer<typeof supplierListQuerySchema>;

/**
 * How a supplier has delivered, from the restocks that name them. Shares are from 0 to 1 and, like the lead time, null
 * where no restock said enough: `onTimeShare` of those with `expectedAt`, `meanLeadTimeDays` of those with `orderedAt`,
 * `fillRate` is units received over units ordered of those with `orderedQuantity`, without what came beyond an order.
 * All of it is about the months that movements are kept for.
 */
export const supplierRecordSchema = z.object({
  deliveries: z.int(),
  units: z.int(),
  lastDeliveryAt: instant.nullable(),
  onTimeShare: z.number().nullable(),
  meanLeadTimeDays: z.number().nullable(),
  fillRate: z.number().nullable(),
});
export type SupplierRecord = z.infer<typeof supplierRecordSchema>;

export const supplierSummarySchema = supplierSchema.extend({
  products: z.int(),
  record: supplierRecordSchema,
});
export const supplierListSchema = pageOf(supplierSummarySchema);
export type SupplierSummary = z.infer<typeof supplierSummarySchema>;

export const supplierDetailSchema = supplierSummarySchema.extend({ version: z.int(), changedAt: instant });
export type SupplierDetail = z.infer<typeof supplierDetailSchema>;
