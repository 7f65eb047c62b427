import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { askedLocationSchema } from '../../location';
import { sampleCommandId, sampleHead } from '../../sample-head';
import { topics } from '../../topics';
import { createLocation } from '../create-location/schema';

const data = z.object({
  commandId: z.uuid(),
  bodyHash: z.string().min(16).max(64),
  /** The version that was changed; null where any will do. */
  expectedVersion: z.int().min(1).nullable(),
  /** Its status is `open` or `closed`; `RemoveLocation` removes. */
  location: askedLocationSchema,
});
export type UpdateLocationData = z.infer<typeof data>;

export const updateLocation = defineMessage({
  type: 'UpdateLocation',
  version: 1,
  topic: topics.commands,
  about: 'Replace what a location is, or close it.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'UpdateLocation',
    key: 'acme|WH-NORTH',
    data: {
      commandId: sampleCommandId,
      bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
      expectedVersion: 1,
      location: { ...createLocation.sample.data.location, status: 'closed' },
    },
  },
});
