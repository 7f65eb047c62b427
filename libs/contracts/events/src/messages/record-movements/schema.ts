import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId, instant } from '../../identifiers';
import { moneySchema, quantitySchema } from '../../stock';
import { topics } from '../../topics';
import { sampleHead, sampleCommandId } from '../../sample-head';

/** Most rows that one command record carries. */
export const maxRowsPerRecord = 200;

const asked = z.object({
  commandId: z.uuid(),
  /** Fingerprint of what the client sent: the same id with another one is refused. */
  bodyHash: z.string().min(16).max(64),
  productId: entityId,
  locationId: entityId,
  quantity: quantitySchema,
  occurredAt: instant,
  source: z.string().min(1).max(64).optional(),
  orderId: z.string().min(1).max(64).optional(),
  reason: z.string().min(1).max(200).optional(),
});

export const movementRowSchema = z.discriminatedUnion('type', [
  asked.extend({ type: z.literal('SALE') }),
  asked.extend({
    type: z.literal('RESTOCK'),
    supplierId: entityId.optional(),
    unitCost: moneySchema.optional(),
    orderedAt: instant.optional(),
    expectedAt: instant.optional(),
    orderedQuantity: quantitySchema.optional(),
  }),
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
  about: 'Sell or restock: independent rows, each accepted or refused on its own.',
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
