import { entityId, type Role, roleSchema } from '@streamstock/contracts-events';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { Identity } from '../identity';
import { claimAt, type ClaimNames } from './claim-names';

/** A provider has roles of its own beside ours; those say nothing here. */
const ownRoles = z
  .union([z.string().transform((role) => [role]), z.array(z.unknown())])
  .transform((given) => given.flatMap((role) => roleSchema.safeParse(role).data ?? []))
  .pipe(z.array(roleSchema).min(1));

/** Providers that can only make lists say `['*']`. */
const locations = z
  .union([z.literal('*'), z.array(z.union([entityId, z.literal('*')])).max(5_000)])
  .transform((given): '*' | string[] => (given === '*' || given.includes('*') ? '*' : given));

/** What a token says, beyond what jose checks. */
const claimsSchema = z.object({
  sub: z.string().min(1).max(128),
  tenant: entityId,
  roles: ownRoles,
  locations,
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

/** @throws ZodError when the token does not say what counts here. */
export function identityFrom(payload: JWTPayload, names: ClaimNames, token: string): Identity {
  const claims = claimsSchema.parse({
    sub: payload.sub,
    exp: payload.exp,
    tenant: claimAt(payload, names.tenant),
    roles: claimAt(payload, names.roles),
    locations: claimAt(payload, names.locations),
  });
  return {
    tenantId: claims.tenant,
    subject: claims.sub,
    roles: claims.roles,
    locations: claims.locations,
    expiresAt: claims.exp * 1_000,
    token,
  };
}
