import {
  entityId,
  instant,
  moneySchema,
  movementTypeSchema,
  quantitySchema,
} from '@streamstock/contracts-events';
import { z } from 'zod';
import { text } from './text';

const movement = z.strictObject({
  productId: entityId,
  locationId: entityId,
  quantity: quantitySchema,
  occurredAt: instant.optional(),
  expiresAt: instant.optional(),
  source: text(64).optional(),
  orderId: text(64).optional(),
  reason: text(200).optional(),
});

/** Body of `POST /api/events`. Quantities are base units; `occurredAt` defaults to now, at most 5 minutes ahead. */
export const recordEventRequestSchema = z.discriminatedUnion('type', [
  movement.extend({ type: z.literal('SALE') }),
  movement.extend({
    type: z.literal('RESTOCK'),
    supplierId: entityId.optional(),
    unitCost: moneySchema.strict().optional(),
    orderedAt: instant.optional(),
    expectedAt: instant.optional(),
    orderedQuantity: quantitySchema.optional(),
  }),
]);
export type RecordEventRequest = z.infer<typeof recordEventRequestSchema>;

/** Answer of `POST /api/events` with 201: the movement and the level it left behind. */
export const recordedEventSchema = z.object({
  commandId: z.uuid(),
  movementId: z.uuid(),
  type: movementTypeSchema,
  productId: entityId,
  locationId: entityId,
  quantity: z.int(),
  onHand: z.int(),
  available: z.int(),
  version: z.int(),
  recordedAt: instant,
});
export type RecordedEvent = z.infer<typeof recordedEventSchema>;
