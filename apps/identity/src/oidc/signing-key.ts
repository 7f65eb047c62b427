import { hkdfSync } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { z } from 'zod';

const schema = z.looseObject({
  kty: z.string(),
  kid: z.string(),
  alg: z.enum(['EdDSA', 'ES256']),
  d: z.string(),
});

export interface SigningKey {
  readonly jwk: JWK;
  readonly algorithm: 'EdDSA' | 'ES256';
  /** Signs the cookies of sign-ins under way. Made of the key, so that all replicas have the same. */
  readonly cookieKey: string;
}

/** @throws Error when the text is no private JWK with the names that tokens need. */
export function readSigningKey(text: string): SigningKey {
  const jwk = schema.parse(JSON.parse(text));
  const cookieKey = Buffer.from(hkdfSync('sha256', jwk.d, '', 'streamstock identity cookies', 32));
  return { jwk, algorithm: jwk.alg, cookieKey: cookieKey.toString('base64url') };
}
