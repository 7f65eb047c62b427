import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { entityId } from '../../identifiers';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { topics } from '../../topics';

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  /** The version that was seen; null where any will do. */
  expectedVersion: z.int().min(1).nullable(),
  locationId: entityId,
});
export type RemoveLocationData = z.infer<typeof data>;

export const removeLocation = defineMessage({
  type: 'RemoveLocation',
  version: 1,
  topic: topics.commands,
  about: 'Take a location that never had stock out of the catalogue; one in use can only be closed.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'RemoveLocation',
    key: 'acme|WH-NORTH',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      expectedVersion: 1,
      locationId: 'WH-NORTH',
    },
  },
});
