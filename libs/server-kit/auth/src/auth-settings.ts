import type { authEnvironment } from '@streamstock/server-kit-config';
import type { z } from 'zod';
import type { AuthOptions } from './auth-options';

type AuthEnvironment = z.infer<z.ZodObject<typeof authEnvironment>>;

/** Whose tokens a service believes and how it reads them, by the `AUTH_…` variables of its environment. */
export const authSettings = (environment: AuthEnvironment): AuthOptions => ({
  issuer: environment.AUTH_ISSUER,
  audience: environment.AUTH_AUDIENCE,
  jwksFile: environment.AUTH_JWKS_FILE,
  jwksUrl: environment.AUTH_JWKS_URL,
  algorithms: environment.AUTH_ALGORITHMS,
  claimNames: {
    tenant: environment.AUTH_CLAIM_TENANT,
    roles: environment.AUTH_CLAIM_ROLES,
    locations: environment.AUTH_CLAIM_LOCATIONS,
  },
});
