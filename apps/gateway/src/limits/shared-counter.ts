import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Consume } from './leased-limiter';
import type { Limit } from './limits';

/** Points per client in Redis. While Redis is away each replica counts for itself. */
export function sharedCounter(redis: Redis, name: string, { points, seconds }: Limit): Consume {
  const settings = { points, duration: seconds, keyPrefix: `gateway:limit:${name}` };
  const limiter = new RateLimiterRedis({
    ...settings,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(settings),
  });
  return async (client, wanted) => {
    const counted = await limiter.consume(client, wanted).catch((over: unknown) => {
      if (over instanceof RateLimiterRes) return over;
      throw over;
    });
    return { consumed: counted.consumedPoints, resetMs: counted.msBeforeNext };
  };
}
