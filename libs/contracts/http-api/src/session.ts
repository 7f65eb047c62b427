import { entityId, instant, roleSchema } from '@streamstock/contracts-events';
import { z } from 'zod';

/** Answer of `GET /api/session`: whoever is signed in. Roles count inside `locations` only; `'*'` is every location. */
export const sessionSchema = z.object({
  subject: z.string(),
  name: z.string(),
  tenantId: entityId,
  roles: z.array(roleSchema),
  locations: z.union([z.literal('*'), z.array(entityId)]),
  /** When it ends unless it is used; of a token, when that ends. */
  expiresAt: instant,
});
export type Session = z.infer<typeof sessionSchema>;

/** Answer of `POST /sign-out`: where the browser goes to be signed out of the identity provider too. */
export const signedOutSchema = z.object({ redirectTo: z.string() });
export type SignedOut = z.infer<typeof signedOutSchema>;

/**
 * Why somebody is not signed in, as the page `/signed-out` reads it from `?reason=`: they said no or were refused at the
 * provider, the attempt took too long or was not theirs, the provider's answer was not accepted, or it names no tenant,
 * role or location here.
 */
export const signInFailures = ['denied', 'attempt-over', 'not-accepted', 'not-allowed'] as const;
export type SignInFailure = (typeof signInFailures)[number];
