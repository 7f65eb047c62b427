import type { Provider } from '@nestjs/common';
import { createPool, databaseSettings } from '@streamstock/server-kit-database';
import { counter, Health, type Logger } from '@streamstock/server-kit-observability';
import { ReadCache } from '@streamstock/server-kit-read-cache';
import { createRedis, redisSettings } from '@streamstock/server-kit-redis';
import { LOGGER, Shutdown, Startup } from '@streamstock/server-kit-service';
import pg from 'pg';
import { CatalogArrivals } from './arrivals/catalog-arrivals';
import type { Environment } from './environment';
import { PrismaClient } from './generated/prisma/client';
import { Generations } from './generations/generations';
import { LevelArrivals } from './level-cache/level-arrivals';
import { LevelCache } from './level-cache/level-cache';
import { createPrismaClient } from './persistence/prisma-client';
import { ProductCache } from './product-cache/product-cache';

const cacheReads = counter({
  name: 'read_cache_reads_total',
  help: 'Reads of levels and products by what the cache did',
  labels: ['outcome'],
});

/**
 * Milliseconds. A replica that stands still in the middle of a transaction holds the rows of its keys, and others wait.
 * Longer than it takes to set a fact aside, which happens inside one.
 */
const idleInTransactionTimeoutMs = 8_000;

/** Postgres, Redis and what stands on them. */
export const storageProviders = (environment: Environment): Provider[] => [
  {
    provide: pg.Pool,
    inject: [LOGGER, Shutdown],
    useFactory: (logger: Logger, shutdown: Shutdown) => {
      const pool = createPool({
        ...databaseSettings(environment),
        applicationName: `inventory-query.${environment.REPLICA}`,
        idleInTransactionTimeoutMs,
        logger,
      });
      shutdown.onShutdown('store', () => pool.end());
      return pool;
    },
  },
  {
    provide: PrismaClient,
    inject: [pg.Pool],
    useFactory: (pool: pg.Pool) => createPrismaClient(pool, environment.DATABASE_URL),
  },
  {
    provide: Generations,
    inject: [PrismaClient, LOGGER, Startup, Shutdown],
    useFactory: (prisma: PrismaClient, logger: Logger, startup: Startup, shutdown: Shutdown) => {
      const generations = new Generations({
        prisma,
        refreshEveryMs: 5_000,
        onError: (error) => logger.warn({ err: error }, 'generations of the views could not be read'),
      });
      startup.onStart('generations of the views', () => generations.start());
      shutdown.onShutdown('consume', () => generations.close());
      return generations;
    },
  },
  {
    provide: ReadCache,
    inject: [LOGGER, Shutdown, Health],
    useFactory: (logger: Logger, shutdown: Shutdown, health: Health) => {
      const name = `inventory-query.${environment.REPLICA}`;
      const redis = createRedis({
        ...redisSettings(environment),
        name,
        logger,
        whileAway: 'every read goes to the database',
      });
      const cache = new ReadCache({
        redis,
        logger,
        onRead: (outcome, keys) => {
          cacheReads.inc({ outcome }, keys);
        },
      });
      health.observe('redis', () => ({ ok: redis.status === 'ready' }));
      shutdown.onShutdown('store', () => cache.close());
      return cache;
    },
  },
  {
    provide: LevelCache,
    inject: [ReadCache, Generations],
    useFactory: (cache: ReadCache, generations: Generations) => new LevelCache(cache, generations),
  },
  {
    provide: ProductCache,
    inject: [ReadCache, Generations],
    useFactory: (cache: ReadCache, generations: Generations) => new ProductCache(cache, generations),
  },
  { provide: LevelArrivals, useFactory: () => new LevelArrivals() },
  { provide: CatalogArrivals, useFactory: () => new CatalogArrivals() },
];
