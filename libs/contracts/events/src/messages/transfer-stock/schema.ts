import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId, instant } from '../../identifiers';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { quantitySchema } from '../../stock';
import { topics } from '../../topics';

/** Most products that one transfer moves: all its stock keys are locked in one transaction. */
export const maxTransferLines = 1_000;

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  expiresAt: instant.optional(),
  fromLocationId: entityId,
  toLocationId: entityId,
  lines: z
    .array(z.object({ productId: entityId, quantity: quantitySchema }))
    .min(1)
    .max(maxTransferLines),
  occurredAt: instant,
  documentId: z.string().min(1).max(64).optional(),
  note: z.string().min(1).max(500).optional(),
});
export type TransferStockData = z.infer<typeof data>;

export const transferStock = defineMessage({
  type: 'TransferStock',
  version: 1,
  topic: topics.commands,
  about: 'Move stock from one location to another: every line with both its legs, or nothing.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'mara', roles: ['manager'], locations: ['WH-NORTH', 'WH-SOUTH'] },
    type: 'TransferStock',
    key: sampleCommandId,
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      fromLocationId: 'WH-NORTH',
      toLocationId: 'WH-SOUTH',
      lines: [
        { productId: 'PROD-001', quantity: 20 },
        { productId: 'PROD-002', quantity: 5 },
      ],
      occurredAt: '2026-03-02T09:15:00.000Z',
      documentId: 'transfer-77',
    },
  },
});
