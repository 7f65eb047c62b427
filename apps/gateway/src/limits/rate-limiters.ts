import type { Provider } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Environment } from '../environment';
import { LeasedLimiter } from './leased-limiter';
import { sharedCounter } from './shared-counter';

export const RATE_LIMITERS = Symbol('rate limiters');
export type LimitName = 'reads' | 'writes' | 'streams';

export const rateLimitersProvider = (environment: Environment): Provider => ({
  provide: RATE_LIMITERS,
  inject: [Redis],
  useFactory: (redis: Redis): Record<LimitName, LeasedLimiter> => {
    const limiter = (name: LimitName, points: number) =>
      new LeasedLimiter(points, sharedCounter(redis, name, points));
    return {
      reads: limiter('reads', environment.RATE_LIMIT_READS),
      writes: limiter('writes', environment.RATE_LIMIT_WRITES),
      streams: limiter('streams', environment.RATE_LIMIT_STREAMS),
    };
  },
});
