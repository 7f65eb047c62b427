import { z } from 'zod';
import { entityId } from './identifiers';

const knownTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** A warehouse or a store. `capacity` is in units, null where nobody set one. */
export const locationSchema = z.object({
  locationId: entityId,
  code: entityId,
  name: z.string().min(1).max(200),
  kind: z.enum(['warehouse', 'store']),
  region: z.string().min(1).max(100),
  timezone: z.string().max(64).refine(knownTimeZone, 'must be an IANA time zone such as Europe/Berlin'),
  capacity: z.int().min(0).max(1_000_000_000).nullable(),
});
export type Location = z.infer<typeof locationSchema>;
