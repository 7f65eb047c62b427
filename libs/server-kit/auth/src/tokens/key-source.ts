import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { AuthOptions } from '../auth-options';
import { keysFromFile } from './keys-from-file';

/** Finds the key that a token names. */
export function keySource({ jwksFile, jwksUrl }: AuthOptions): JWTVerifyGetKey {
  if (jwksFile !== undefined && jwksUrl === undefined) return keysFromFile(jwksFile);
  if (jwksUrl !== undefined && jwksFile === undefined) {
    return createRemoteJWKSet(new URL(jwksUrl), {
      timeoutDuration: 3_000,
      cooldownDuration: 10_000,
      cacheMaxAge: 600_000,
    });
  }
  throw new Error('Exactly one of jwksFile and jwksUrl must be given');
}
