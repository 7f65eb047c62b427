import { createRedis, redisSettings } from '@streamstock/server-kit-redis';
import { Shutdown, LOGGER } from '@streamstock/server-kit-service';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import type { Provider } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Environment } from './environment';

/** Counters and small notes. The gateway serves without it, so it fails fast and is shown, but no condition of readiness. */
export const redisProvider = (environment: Environment): Provider => ({
  provide: Redis,
  inject: [Shutdown, LOGGER, Health],
  useFactory: (shutdown: Shutdown, logger: Logger, health: Health) => {
    const redis = createRedis({
      ...redisSettings(environment),
      name: `gateway.${environment.REPLICA}`,
      whileAway: 'limits count per replica',
      logger,
    });
    health.observe('redis', () => ({ ok: redis.status === 'ready' }));
    shutdown.onShutdown('store', () => {
      redis.disconnect();
      return Promise.resolve();
    });
    return redis;
  },
});
