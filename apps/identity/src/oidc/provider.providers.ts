import type { Provider as Injectable } from '@nestjs/common';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { createRedis, redisSettings } from '@streamstock/server-kit-redis';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import { Redis } from 'ioredis';
import Provider from 'oidc-provider';
import type { Environment } from '../environment';
import { originsOf } from './clients';
import { configurationOf } from './configuration';
import { pagePolicy } from './page-policy';
import { readSigningKey } from './signing-key';
import { FORM_TARGETS } from './tokens';

export const providerProviders = (environment: Environment): Injectable[] => [
  { provide: FORM_TARGETS, useValue: originsOf(environment) },
  {
    provide: Redis,
    inject: [LOGGER, Shutdown, Health, Startup],
    useFactory: (logger: Logger, shutdown: Shutdown, health: Health, startup: Startup) => {
      const redis = createRedis({
        ...redisSettings(environment),
        name: `identity.${environment.REPLICA}`,
        answerWithinMs: 1_000,
        whileAway: 'nobody can sign in',
        logger,
      });
      // No condition of readiness: no other replica could do without Redis either.
      health.observe('redis', () => ({ ok: redis.status === 'ready' }));
      startup.onStart('redis', async () => {
        await redis.ping();
      });
      shutdown.onShutdown('store', () => {
        redis.disconnect();
        return Promise.resolve();
      });
      return redis;
    },
  },
  {
    provide: Provider,
    inject: [Redis, LOGGER],
    useFactory: (redis: Redis, logger: Logger) => {
      const key = readSigningKey(environment.SIGNING_KEY);
      const provider = new Provider(environment.ISSUER, configurationOf(environment, key, redis));
      provider.proxy = environment.TRUSTED_PROXIES !== undefined;
      provider.use(pagePolicy(originsOf(environment)));
      provider.on('server_error', (_context, error: Error) => {
        logger.error({ err: error }, 'the provider failed');
      });
      return provider;
    },
  },
];
