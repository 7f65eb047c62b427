import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { instant } from '../../identifiers';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { topics } from '../../topics';
import { askedMovementSchema } from '../record-movements/schema';

/** Most movements that are decided as one. */
export const maxRowsTogether = 1_000;

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  expiresAt: instant.optional(),
  rows: z.array(askedMovementSchema).min(1).max(maxRowsTogether),
});
export type RecordMovementsTogetherData = z.infer<typeof data>;

export const recordMovementsTogether = defineMessage({
  type: 'RecordMovementsTogether',
  version: 1,
  topic: topics.commands,
  about: 'Many movements that are accepted or refused as one.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
    type: 'RecordMovementsTogether',
    key: sampleCommandId,
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      rows: [
        {
          type: 'SALE',
          productId: 'PROD-001',
          locationId: 'WH-NORTH',
          quantity: 2,
          occurredAt: '2026-03-02T09:15:00.000Z',
        },
        {
          type: 'RETURN',
          productId: 'PROD-002',
          locationId: 'WH-NORTH',
          quantity: 1,
          occurredAt: '2026-03-02T09:15:00.000Z',
          reason: 'wrong size',
        },
      ],
    },
  },
});
