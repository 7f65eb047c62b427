import {
  entityId,
  instant,
  moneySchema,
  movementTypeSchema,
  sourceSchema,
} from '@streamstock/contracts-events';
import { z } from 'zod';
import { checkPage, pageOf, pageQuery } from './page';
import { text } from './text';

/** Query of `GET /api/events`, newest first. `from` (included) and `to` (excluded) are about `recordedAt`. */
export const eventListQuerySchema = z
  .strictObject({
    ...pageQuery,
    type: movementTypeSchema.optional(),
    productId: entityId.optional(),
    locationId: entityId.optional(),
    from: instant.optional(),
    to: instant.optional(),
    actor: text(128).optional(),
    correlationId: text(128).optional(),
  })
  .superRefine(checkPage);
export type EventListQuery = z.infer<typeof eventListQuerySchema>;

/** A movement of the ledger as it happened; `version` is that of its stock key. */
export const stockEventSchema = z.object({
  movementId: z.uuid(),
  type: movementTypeSchema,
  productId: entityId,
  locationId: entityId,
  onHandChange: z.int(),
  onHand: z.int(),
  version: z.int(),
  occurredAt: instant,
  recordedAt: instant,
  actor: z.string(),
  source: sourceSchema,
  commandId: z.uuid(),
  correlationId: z.string(),
  orderId: z.string().nullable(),
  documentId: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  counterpartLocationId: entityId.nullable(),
  supplierId: entityId.nullable(),
  unitCost: moneySchema.nullable(),
});
export type StockEvent = z.infer<typeof stockEventSchema>;
export const eventListSchema = pageOf(stockEventSchema);
