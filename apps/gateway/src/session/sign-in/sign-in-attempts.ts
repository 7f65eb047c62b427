import type { Redis } from 'ioredis';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { z } from 'zod';
import type { Challenge } from '../provider/open-id-provider';
import { attemptSeconds } from '../session-cookies';
import { nameOfSecret } from '../store/sealed-record';
import { orUnavailable } from '../store/session-store';

const attemptSchema = z.object({
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Name of the secret of the browser that began it. */
  browser: z.string(),
});

export interface Attempt extends Challenge {
  readonly returnTo: string;
}

/** Sign-ins under way, in Redis, so that any replica can finish what another began. Each is good once. */
export class SignInAttempts {
  constructor(private readonly redis: Pick<Redis, 'set' | 'getdel'>) {}

  /** `browser` is a secret that only the browser keeps: somebody else's answer cannot be foisted on it. */
  async begin(browser: string, returnTo: string): Promise<Attempt> {
    const attempt = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      returnTo,
    };
    const { state, ...kept } = attempt;
    const text = JSON.stringify({ ...kept, browser: nameOfSecret(browser) });
    await orUnavailable(() => this.redis.set(keyOf(state), text, 'EX', attemptSeconds));
    return attempt;
  }

  /** Undefined when nobody knows it any more, or another browser began it. */
  async take(state: string, browser: string): Promise<Attempt | undefined> {
    const text = await orUnavailable(() => this.redis.getdel(keyOf(state)));
    if (text === null) return undefined;
    const { browser: begunBy, ...attempt } = attemptSchema.parse(JSON.parse(text));
    return begunBy === nameOfSecret(browser) ? { state, ...attempt } : undefined;
  }
}

const keyOf = (state: string): string => `gateway:sign-in:${nameOfSecret(state)}`;
