import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { locationSchema } from '../../location';
import { sampleHead } from '../../sample-head';
import { topics } from '../../topics';
import { createLocation } from '../create-location/schema';

const data = z.object({ location: locationSchema });
export type LocationChangedData = z.infer<typeof data>;

export const locationChanged = defineMessage({
  type: 'LocationChanged',
  version: 1,
  topic: topics.catalog,
  about: 'A warehouse or store as it is now.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'ada', roles: ['admin'], locations: '*' },
    type: 'LocationChanged',
    key: 'acme|location|WH-NORTH',
    sequence: 1,
    data: { location: createLocation.sample.data.location },
  },
});
