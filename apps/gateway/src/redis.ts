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
    const redis = new Redis(environment.REDIS_URL, {
      connectionName: `gateway.${environment.REPLICA}`,
      enableAutoPipelining: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: 250,
      connectTimeout: 900,
      retryStrategy: (attempt) => Math.min(2_000, attempt * 100),
    });
    let reachable = true;
    redis.on('ready', () => {
      if (!reachable) logger.info('Redis is back');
      reachable = true;
    });
    redis.on('error', (error) => {
      if (reachable) logger.warn({ err: error }, 'Redis is away: limits count per replica');
      reachable = false;
    });
    health.observe('redis', () => ({ ok: redis.status === 'ready' }));
    shutdown.onShutdown('store', () => {
      redis.disconnect();
      return Promise.resolve();
    });
    return redis;
  },
});
