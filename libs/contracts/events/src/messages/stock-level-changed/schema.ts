import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId } from '../../identifiers';
import { sampleHead } from '../../sample-head';
import { bucketsSchema } from '../../stock';
import { topics } from '../../topics';

const data = z.object({
  productId: entityId,
  locationId: entityId,
  /** The whole level; its version is the envelope's `sequence`. */
  level: bucketsSchema,
});
export type StockLevelChangedData = z.infer<typeof data>;

export const stockLevelChanged = defineMessage({
  type: 'StockLevelChanged',
  version: 1,
  topic: topics.stockLevels,
  about: 'What is at a location now.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'olga', roles: ['operator'], locations: ['WH-NORTH'] },
    type: 'StockLevelChanged',
    key: 'acme|PROD-001|WH-NORTH',
    sequence: 7,
    data: {
      productId: 'PROD-001',
      locationId: 'WH-NORTH',
      level: { onHand: 98, onHold: 0, held: 0, allocated: 0, inTransitOut: 0, incoming: 0 },
    },
  },
});
