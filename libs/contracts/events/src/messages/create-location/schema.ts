import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { askedLocationSchema } from '../../location';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { topics } from '../../topics';

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  location: askedLocationSchema,
});
export type CreateLocationData = z.infer<typeof data>;

export const createLocation = defineMessage({
  type: 'CreateLocation',
  version: 1,
  topic: topics.commands,
  about: 'Open a warehouse or a store.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'CreateLocation',
    key: 'acme|WH-NORTH',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      location: {
        locationId: 'WH-NORTH',
        code: 'NORTH',
        name: 'Northern warehouse',
        kind: 'warehouse',
        region: 'North',
        timezone: 'Europe/Berlin',
        capacity: 50000,
        status: 'open',
      },
    },
  },
});
