import {
  adjustmentReasonSchema,
  countedQuantitySchema,
  entityId,
  instant,
  moneySchema,
  movementTypeSchema,
  quantitySchema,
  signedQuantitySchema,
} from '@streamstock/contracts-events';
import { z } from 'zod';
import { text } from './text';

const movement = z.strictObject({
  productId: entityId,
  locationId: entityId,
  occurredAt: instant.optional(),
  expiresAt: instant.optional(),
  source: text(64).optional(),
  orderId: text(64).optional(),
  documentId: text(64).optional(),
  note: text(500).optional(),
});
const reason = text(200).optional();
const expectedVersion = z.int().min(0).optional();

/**
 * Body of `POST /api/events`. Quantities are base units; `occurredAt` defaults to now, at most 5 minutes ahead. Counts and
 * adjustments are refused where the level is not at the `expectedVersion` that they were thought out at.
 */
export const recordEventRequestSchema = z.discriminatedUnion('type', [
  movement.extend({ type: z.literal('SALE'), quantity: quantitySchema, reason }),
  movement.extend({
    type: z.literal('RESTOCK'),
    quantity: quantitySchema,
    reason,
    supplierId: entityId.optional(),
    unitCost: moneySchema.strict().optional(),
    orderedAt: instant.optional(),
    expectedAt: instant.optional(),
    orderedQuantity: quantitySchema.optional(),
  }),
  movement.extend({ type: z.literal('RETURN'), quantity: quantitySchema, reason }),
  movement
    .extend({
      type: z.literal('ADJUSTMENT'),
      quantity: signedQuantitySchema,
      reason: adjustmentReasonSchema,
      expectedVersion,
    })
    .refine(({ reason: code, note }) => code !== 'other' || note !== undefined, {
      path: ['note'],
      message: 'is needed where the reason is other',
      // Other wrong fields do not hide this one.
      when: () => true,
    }),
  movement.extend({
    type: z.literal('COUNT'),
    quantity: countedQuantitySchema,
    reason,
    expectedVersion,
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
  onHandChange: z.int(),
  onHand: z.int(),
  available: z.int(),
  version: z.int(),
  recordedAt: instant,
});
export type RecordedEvent = z.infer<typeof recordedEventSchema>;

/** Query of `POST /update-stock/:store/:product`, where an empty text must not count as none: digits only. */
export const updateStockQuerySchema = z.strictObject({
  quantity: z
    .string()
    .regex(/^(?:\d{1,9}|1000000000)$/, 'must be a whole number from 0 to 1000000000')
    .transform(Number),
});

/** Answer of `POST /update-stock/:store/:product`: what was there before the count, and what is there now. */
export const updatedStockSchema = z.object({
  commandId: z.uuid(),
  movementId: z.uuid(),
  locationId: entityId,
  productId: entityId,
  before: z.int(),
  after: z.int(),
  version: z.int(),
  recordedAt: instant,
});
export type UpdatedStock = z.infer<typeof updatedStockSchema>;
