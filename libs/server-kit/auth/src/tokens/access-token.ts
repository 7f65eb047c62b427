import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** What RFC 9068 calls an access token, in both spellings that it takes. */
const accessTokenTypes: readonly unknown[] = ['at+jwt', 'application/at+jwt'];
/** Says nothing of what a token is for; most providers write it, or nothing, on all of theirs. */
const anyTokenTypes: readonly unknown[] = ['jwt', 'application/jwt', undefined];
/** OpenID Connect ties ID tokens to a sign-in by these. */
const idTokenClaims = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/**
 * Whether a token was made for services. An ID token tells a client who signed in; it lives longer than an access token,
 * and browsers carry it in addresses when they sign out. RFC 9068 (section 4) takes a token only when its header says
 * `at+jwt`; many providers do not write that, so one of theirs counts unless it shows that it is something else.
 */
export function isAccessToken(header: Pick<JWTHeaderParameters, 'typ'>, payload: JWTPayload): boolean {
  const type = header.typ?.toLowerCase();
  if (accessTokenTypes.includes(type)) return true;
  if (!anyTokenTypes.includes(type)) return false;
  // Keycloak says it here, and up to release 24 repeats the nonce in its access tokens.
  const said = payload['typ'];
  if (said === 'Bearer') return true;
  return said !== 'ID' && !idTokenClaims.some((claim) => Object.hasOwn(payload, claim));
}
