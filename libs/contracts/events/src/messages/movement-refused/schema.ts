import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId } from '../../identifiers';
import { refusalSchema } from '../../refusals';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { movementTypeSchema } from '../../stock';
import { topics } from '../../topics';

const data = z.object({
  commandId: z.uuid(),
  type: movementTypeSchema,
  productId: entityId,
  locationId: entityId,
  /** As asked for: signed for an adjustment, absolute for a count. */
  quantity: z.int(),
  refusal: refusalSchema,
});
export type MovementRefusedData = z.infer<typeof data>;

export const movementRefused = defineMessage({
  type: 'MovementRefused',
  version: 1,
  topic: topics.refusals,
  about: 'A stock change was refused; nothing changed.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
    type: 'MovementRefused',
    key: 'acme|PROD-001|WH-NORTH',
    data: {
      commandId: sampleCommandId,
      type: 'SALE',
      productId: 'PROD-001',
      locationId: 'WH-NORTH',
      quantity: 2,
      refusal: { code: 'stock.insufficient', detail: 'Only 1 of 2 units available.', field: 'quantity' },
    },
  },
});
