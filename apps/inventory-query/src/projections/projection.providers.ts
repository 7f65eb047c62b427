import type { Provider } from '@nestjs/common';
import {
  deadLetterTopic,
  locationChanged,
  productChanged,
  stockLevelChanged,
} from '@streamstock/contracts-events';
import {
  createKafka,
  DeadLetters,
  type KafkaClient,
  kafkaSettings,
  KafkaStrategy,
} from '@streamstock/server-kit-kafka';
import { PoolProbe } from '@streamstock/server-kit-database';
import { Health, type Logger } from '@streamstock/server-kit-observability';
import { LOGGER, Shutdown } from '@streamstock/server-kit-service';
import pg from 'pg';
import type { Environment } from '../environment';
import { LevelArrivals } from '../level-cache/level-arrivals';
import { LevelCache } from '../level-cache/level-cache';
import { ProductCache } from '../product-cache/product-cache';
import { KAFKA } from '../tokens';
import { CatalogProjection } from './catalog/catalog.projection';
import { StockLevelsProjection } from './stock-levels/stock-levels.projection';

/** Facts in memory between Kafka and the model; fetching waits beyond it. */
const maxInFlightRecords = 4_000;
/**
 * Milliseconds. Facts are read in batches: in a stream of sales every fact would otherwise pay for a fetch, a
 * transaction and a cache write of its own. Who needs a fact at once has the live stream or `minVersion`.
 */
const restMs = 25;

/** The way in: facts from Kafka to the read models. */
export const projectionProviders = (environment: Environment): Provider[] => [
  {
    provide: KAFKA,
    inject: [LOGGER],
    useFactory: (logger: Logger) => createKafka(kafkaSettings('inventory-query', environment, logger)),
  },
  {
    provide: DeadLetters,
    inject: [KAFKA, Shutdown],
    useFactory: (kafka: KafkaClient, shutdown: Shutdown) => {
      const deadLetters = new DeadLetters({ kafka, topic: deadLetterTopic('inventory-query').name });
      shutdown.onShutdown('produce', () => deadLetters.close());
      return deadLetters;
    },
  },
  {
    provide: StockLevelsProjection,
    inject: [pg.Pool, DeadLetters, LevelCache, ProductCache, LevelArrivals, LOGGER, Shutdown],
    useFactory: (
      pool: pg.Pool,
      deadLetters: DeadLetters,
      cache: LevelCache,
      products: ProductCache,
      arrivals: LevelArrivals,
      logger: Logger,
      shutdown: Shutdown,
    ) => {
      const consumerGroup = environment.KAFKA_GROUP;
      const projection = new StockLevelsProjection({
        pool,
        consumerGroup,
        deadLetters,
        cache,
        products,
        arrivals,
        logger,
      });
      shutdown.onShutdown('produce', () => projection.close());
      return projection;
    },
  },
  {
    provide: CatalogProjection,
    inject: [pg.Pool, DeadLetters, ProductCache, LOGGER, Shutdown],
    useFactory: (
      pool: pg.Pool,
      deadLetters: DeadLetters,
      products: ProductCache,
      logger: Logger,
      shutdown: Shutdown,
    ) => {
      const consumerGroup = environment.KAFKA_GROUP;
      const projection = new CatalogProjection({ pool, consumerGroup, deadLetters, products, logger });
      shutdown.onShutdown('produce', () => projection.close());
      return projection;
    },
  },
  {
    provide: KafkaStrategy,
    inject: [KAFKA, pg.Pool, DeadLetters, StockLevelsProjection, CatalogProjection, Health],
    useFactory: (
      kafka: KafkaClient,
      pool: pg.Pool,
      deadLetters: DeadLetters,
      levels: StockLevelsProjection,
      catalog: CatalogProjection,
      health: Health,
    ) => {
      const waitsForDatabase = () => levels.waitsForDatabase || catalog.waitsForDatabase;
      const strategy = new KafkaStrategy({
        kafka,
        service: 'inventory-query',
        groupId: environment.KAFKA_GROUP,
        messages: [stockLevelChanged, productChanged, locationChanged],
        deadLetters,
        maxInFlightRecords,
        restMs,
        outage: waitsForDatabase,
      });
      const probe = new PoolProbe(pool);
      health.register('postgres', async () => ({ ok: !waitsForDatabase() && (await probe.answers()) }));
      health.register('facts', () => strategy.readiness());
      health.registerLiveness('facts', () => strategy.liveness());
      return strategy;
    },
  },
];
