import { entityId, type Role, roleSchema } from '@streamstock/contracts-events';
import { z } from 'zod';
import type { Identity } from '../identity';

/** What a token says, beyond what jose checks. */
export const claimsSchema = z.object({
  sub: z.string().min(1).max(128),
  tenant: entityId,
  roles: z.array(roleSchema).min(1),
  locations: z.union([z.literal('*'), z.array(entityId).max(5_000)]),
  exp: z.number(),
});

export interface TokenClaims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly locations: '*' | readonly string[];
}

export const identityOf = (claims: z.infer<typeof claimsSchema>, token: string): Identity => ({
  tenantId: claims.tenant,
  subject: claims.sub,
  roles: claims.roles,
  locations: claims.locations,
  expiresAt: claims.exp * 1_000,
  token,
});
