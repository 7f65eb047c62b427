import { importJWK, SignJWT } from 'jose';
import type { Profile } from '../profile';
import { audience, issuerOf } from '../services';
import { algorithm, prepareKeys, readSigningKey } from './keys';

/** Who a demo token speaks for; what is left out is an administrator of the tenant `demo`. */
export interface TokenOptions {
  readonly subject?: string | undefined;
  readonly tenant?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  /** The locations in which the roles count; '*' is all of them. */
  readonly locations?: readonly string[] | '*' | undefined;
  /** In seconds. */
  readonly ttl?: number | undefined;
}

export async function signToken(profile: Profile, options: TokenOptions = {}): Promise<string> {
  await prepareKeys(profile);
  const key = readSigningKey(profile);
  const claims = {
    tenant: options.tenant ?? 'demo',
    roles: options.roles ?? ['admin'],
    locations: options.locations ?? '*',
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: key.kid })
    .setSubject(options.subject ?? 'demo-admin')
    .setIssuer(issuerOf(profile))
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + (options.ttl ?? 8 * 60 * 60))
    .sign(await importJWK(key, algorithm));
}
