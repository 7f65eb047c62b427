import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId, instant } from '../../identifiers';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { bucketsSchema, moneySchema, movementTypeSchema, quantitySchema } from '../../stock';
import { topics } from '../../topics';

const data = z.object({
  /** Also the id of the envelope, so that a replay of the ledger says the same. */
  movementId: z.uuid(),
  commandId: z.uuid(),
  type: movementTypeSchema,
  productId: entityId,
  locationId: entityId,
  /** Signed change of on hand, in base units. */
  onHandChange: z.int(),
  /** The whole level after this movement; its version is the envelope's `sequence`. */
  after: bucketsSchema,
  unitCost: moneySchema.optional(),
  orderId: z.string().optional(),
  documentId: z.string().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
  /** Where a transfer's other leg is. */
  counterpartLocationId: entityId.optional(),
  supplierId: entityId.optional(),
  orderedAt: instant.optional(),
  expectedAt: instant.optional(),
  orderedQuantity: quantitySchema.optional(),
});
export type StockMovedData = z.infer<typeof data>;

export const stockMoved = defineMessage({
  type: 'StockMoved',
  version: 1,
  topic: topics.movements,
  alsoOn: [topics.movementsReplay],
  about: 'A movement was recorded in the ledger.',
  data,
  sample: {
    ...sampleHead,
    id: '01936f3e-8a24-7000-8000-0d4cf4f0a002',
    actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
    type: 'StockMoved',
    key: 'acme|PROD-001|WH-NORTH',
    sequence: 7,
    causationId: sampleCommandId,
    data: {
      movementId: '01936f3e-8a24-7000-8000-0d4cf4f0a002',
      commandId: sampleCommandId,
      type: 'SALE',
      productId: 'PROD-001',
      locationId: 'WH-NORTH',
      onHandChange: -2,
      after: { onHand: 98, onHold: 0, held: 0, allocated: 0, inTransitOut: 0, incoming: 0 },
      orderId: 'order-1001',
    },
  },
});
