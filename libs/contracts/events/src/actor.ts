import { z } from 'zod';
import { entityId } from './identifiers';

export const roles = ['viewer', 'operator', 'manager', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Who asked, as verified at the edge. A role counts only inside `locations`; `'*'` is every location of the tenant. */
export const actorSchema = z.object({
  subject: z.string().min(1).max(128),
  roles: z.array(roleSchema),
  locations: z.union([z.literal('*'), z.array(entityId)]),
});
export type Actor = z.infer<typeof actorSchema>;

/** Where a change came from: a till, a data feed, an import, a person at a screen, or a service of this product. */
export const sourceSchema = z.object({
  kind: z.enum(['till', 'feed', 'import', 'person', 'service']),
  name: z.string().min(1).max(64),
});
export type Source = z.infer<typeof sourceSchema>;
