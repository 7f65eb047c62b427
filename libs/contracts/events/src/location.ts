import { z } from 'zod';
import { entityId } from './identifiers';

/** By name: what an offset such as `+02:00` means differs between systems. */
const knownTimeZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/**
 * `closed`: nothing is sold, received or returned there any more; what is left may be counted, adjusted and transferred
 * away. `removed`: it never had stock and was taken out of the catalogue; its id and code are free again.
 */
export const locationStatuses = ['open', 'closed', 'removed'] as const;
export type LocationStatus = (typeof locationStatuses)[number];

/** A warehouse or a store. `capacity` is in units, null where nobody set one. */
export const locationSchema = z.object({
  locationId: entityId,
  code: entityId,
  name: z.string().min(1).max(200),
  kind: z.enum(['warehouse', 'store']),
  region: z.string().min(1).max(100),
  timezone: z.string().max(64).refine(knownTimeZone, 'must be an IANA time zone such as Europe/Berlin'),
  capacity: z.int().min(0).max(1_000_000_000).nullable(),
  status: z.enum(locationStatuses).default('open'),
});
export type Location = z.infer<typeof locationSchema>;

/** A location as somebody may ask for it; removing one is a command of its own. */
export const askedLocationSchema = locationSchema.refine(({ status }) => status !== 'removed', {
  path: ['status'],
  message: 'must be open or closed',
});
