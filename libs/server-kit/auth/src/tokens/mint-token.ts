import { importJWK, type JWK, SignJWT } from 'jose';
import { isOwnAlgorithm } from './algorithms';
import type { TokenClaims } from './claims';

/** A signed token, for local runs, tests and the tools of this product. `privateJwk` names its algorithm and its id. */
export async function mintToken(privateJwk: JWK, claims: TokenClaims, ttlSeconds: number): Promise<string> {
  const { alg, kid } = privateJwk;
  if (!isOwnAlgorithm(alg)) throw new Error('The signing key must name its algorithm, EdDSA or ES256');
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(await importJWK(privateJwk, alg));
}
