import type { Provider } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Environment } from '../environment';
import { LeasedLimiter } from './leased-limiter';
import { type Limit, type LimitName, limitsFrom } from './limits';
import { sharedCounter } from './shared-counter';

export const RATE_LIMITERS = Symbol('rate limiters');

export interface RateLimiter {
  readonly limit: Limit;
  readonly leases: LeasedLimiter;
}
export type RateLimiters = Readonly<Record<LimitName, RateLimiter>>;

export const rateLimitersProvider = (environment: Environment): Provider => ({
  provide: RATE_LIMITERS,
  inject: [Redis],
  useFactory: (redis: Redis): RateLimiters => {
    const limits = limitsFrom(environment);
    const limiter = (name: LimitName): RateLimiter => {
      const limit = limits[name];
      return { limit, leases: new LeasedLimiter(limit.points, sharedCounter(redis, name, limit)) };
    };
    return {
      reads: limiter('reads'),
      writes: limiter('writes'),
      streams: limiter('streams'),
      'get-stock': limiter('get-stock'),
      'sign-in': limiter('sign-in'),
      refusals: limiter('refusals'),
    };
  },
});
