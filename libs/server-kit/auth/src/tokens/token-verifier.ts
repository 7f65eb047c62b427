import { hash } from 'node:crypto';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { AuthOptions } from '../auth-options';
import type { Identity } from '../identity';
import { isAccessToken } from './access-token';
import { ownAlgorithms } from './algorithms';
import { usualClaimNames } from './claim-names';
import { identityFrom } from './claims';
import { IdentityCache } from './identity-cache';
import { keySource } from './key-source';

/** Longer ones are refused unread, in characters. Room for some hundred locations. */
const longestToken = 16_384;

/** Turns a token into an identity. */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;

  constructor(
    private readonly options: AuthOptions,
    private readonly cache = new IdentityCache(),
  ) {
    this.keys = keySource(options);
  }

  /**
   * Answers without a promise when the token was verified within the last 60 seconds.
   *
   * @throws ApplicationError `auth.token-invalid`, or `service.unavailable` when the keys cannot be had.
   */
  verify(token: string): Identity | Promise<Identity> {
    if (token.length > longestToken)
      throw new ApplicationError('auth.token-invalid', 'The token is too long.');
    const key = hash('sha256', token, 'base64');
    return this.cache.get(key) ?? this.check(token, key);
  }

  private async check(token: string, key: string): Promise<Identity> {
    const identity = await this.identityIn(token);
    this.cache.put(key, identity);
    return identity;
  }

  private async identityIn(token: string): Promise<Identity> {
    const { issuer, audience, algorithms = ownAlgorithms, claimNames = usualClaimNames } = this.options;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: 5,
        requiredClaims: ['exp', 'sub'],
      });
      if (!isAccessToken(protectedHeader, payload)) throw notForServices();
      return identityFrom(payload, claimNames, token);
    } catch (cause) {
      throw refusalFor(cause);
    }
  }
}

const notForServices = (): ApplicationError =>
  new ApplicationError('auth.token-invalid', 'Only access tokens are accepted; this is another kind.');

function refusalFor(cause: unknown): ApplicationError {
  if (cause instanceof ApplicationError) return cause;
  if (cause instanceof errors.JWTExpired)
    return new ApplicationError('auth.token-invalid', 'The token has expired; sign in again.', { cause });
  if (saysTokenIsBad(cause))
    return new ApplicationError('auth.token-invalid', 'The token is not accepted.', { cause });
  return new ApplicationError('service.unavailable', 'Tokens cannot be checked right now.', {
    cause,
    retryAfterSeconds: 2,
  });
}

/** Whether the token is at fault, not the way to the keys. */
function saysTokenIsBad(error: unknown): boolean {
  if (error instanceof z.core.$ZodError) return true;
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  // A key server's answer of another status comes as the plain base class.
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}
