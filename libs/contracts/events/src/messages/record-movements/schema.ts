import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId, instant } from '../../identifiers';
import {
  adjustmentReasonSchema,
  countedQuantitySchema,
  moneySchema,
  quantitySchema,
  signedQuantitySchema,
} from '../../stock';
import { topics } from '../../topics';
import { sampleHead, sampleCommandId } from '../../sample-head';

/** Most rows that one command record carries. */
export const maxRowsPerRecord = 200;

const rowHead = {
  commandId: z.uuid(),
  /** Fingerprint of what the client sent: the same id with another one is refused. */
  bodyHash: z.string().min(16).max(64),
};

const movementHead = {
  productId: entityId,
  locationId: entityId,
  occurredAt: instant,
  source: z.string().min(1).max(64).optional(),
  /** The customer's order. */
  orderId: z.string().min(1).max(64).optional(),
  /** The paper behind it: delivery note, return slip, count sheet. */
  documentId: z.string().min(1).max(64).optional(),
  note: z.string().min(1).max(500).optional(),
};
const freeReason = { reason: z.string().min(1).max(200).optional() };

/** Refuse the movement when the stock key is not at this version any more. */
const expected = { expectedVersion: z.int().min(0).optional() };

const sale = { ...movementHead, ...freeReason, type: z.literal('SALE'), quantity: quantitySchema };
const restock = {
  ...movementHead,
  ...freeReason,
  type: z.literal('RESTOCK'),
  quantity: quantitySchema,
  supplierId: entityId.optional(),
  unitCost: moneySchema.optional(),
  orderedAt: instant.optional(),
  expectedAt: instant.optional(),
  orderedQuantity: quantitySchema.optional(),
};
const giveBack = { ...movementHead, ...freeReason, type: z.literal('RETURN'), quantity: quantitySchema };
const adjustment = {
  ...movementHead,
  ...expected,
  type: z.literal('ADJUSTMENT'),
  quantity: signedQuantitySchema,
  reason: adjustmentReasonSchema,
};
const count = {
  ...movementHead,
  ...freeReason,
  ...expected,
  type: z.literal('COUNT'),
  quantity: countedQuantitySchema,
};

/** A movement that somebody asks for. `quantity` is in base units: signed for an adjustment, absolute for a count. */
export const askedMovementSchema = z.discriminatedUnion('type', [
  z.object(sale),
  z.object(restock),
  z.object(giveBack),
  z.object(adjustment),
  z.object(count),
]);
export type AskedMovement = z.infer<typeof askedMovementSchema>;

export const movementRowSchema = z.discriminatedUnion('type', [
  z.object({ ...rowHead, ...sale }),
  z.object({ ...rowHead, ...restock }),
  z.object({ ...rowHead, ...giveBack }),
  z.object({ ...rowHead, ...adjustment }),
  z.object({ ...rowHead, ...count }),
]);
export type MovementRow = z.infer<typeof movementRowSchema>;

const data = z.object({
  /** After this instant the rows are refused instead of carried out. */
  expiresAt: instant.optional(),
  rows: z.array(movementRowSchema).min(1).max(maxRowsPerRecord),
});
export type RecordMovementsData = z.infer<typeof data>;

export const recordMovements = defineMessage({
  type: 'RecordMovements',
  version: 1,
  topic: topics.commands,
  about: 'Sell, restock, take back, adjust or count: independent rows, each accepted or refused on its own.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
    type: 'RecordMovements',
    key: 'acme|PROD-001',
    data: {
      rows: [
        {
          commandId: sampleCommandId,
          bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
          type: 'SALE',
          productId: 'PROD-001',
          locationId: 'WH-NORTH',
          quantity: 2,
          occurredAt: '2026-03-02T09:15:00.000Z',
          orderId: 'order-1001',
        },
      ],
    },
  },
});
