import type { Provider } from '@nestjs/common';
import {
  deadLetterTopic,
  locationChanged,
  productChanged,
  stockLevelChanged,
  stockMoved,
  supplierChanged,
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
import { CatalogArrivals } from '../arrivals/catalog-arrivals';
import type { Environment } from '../environment';
import { LevelArrivals } from '../level-cache/level-arrivals';
import { LevelCache } from '../level-cache/level-cache';
import { MovementMonths } from '../movement-months/movement-months';
import { ProductCache } from '../product-cache/product-cache';
import { KAFKA } from '../tokens';
import { CatalogProjection } from './catalog/catalog.projection';
import { MovementsProjection } from './movements/movements.projection';
import { Projections } from './projections';
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
    provide: Projections,
    inject: [
      pg.Pool,
      DeadLetters,
      MovementMonths,
      LevelCache,
      ProductCache,
      LevelArrivals,
      CatalogArrivals,
      LOGGER,
      Shutdown,
    ],
    useFactory: (
      pool: pg.Pool,
      deadLetters: DeadLetters,
      months: MovementMonths,
      levelCache: LevelCache,
      productCache: ProductCache,
      levelArrivals: LevelArrivals,
      catalogArrivals: CatalogArrivals,
      logger: Logger,
      shutdown: Shutdown,
    ) => {
      const told = { levelCache, productCache, levelArrivals, catalogArrivals };
      const consumerGroup = environment.KAFKA_GROUP;
      const projections = new Projections({ pool, consumerGroup, deadLetters, months, logger, ...told });
      shutdown.onShutdown('produce', () => projections.close());
      return projections;
    },
  },
  {
    provide: StockLevelsProjection,
    inject: [Projections],
    useFactory: ({ levels }: Projections) => levels,
  },
  { provide: CatalogProjection, inject: [Projections], useFactory: ({ catalog }: Projections) => catalog },
  {
    provide: MovementsProjection,
    inject: [Projections],
    useFactory: ({ movements }: Projections) => movements,
  },
  {
    provide: KafkaStrategy,
    inject: [KAFKA, pg.Pool, DeadLetters, Projections, Health],
    useFactory: (
      kafka: KafkaClient,
      pool: pg.Pool,
      deadLetters: DeadLetters,
      projections: Projections,
      health: Health,
    ) => {
      const waitsForDatabase = () => projections.waitForDatabase;
      const strategy = new KafkaStrategy({
        kafka,
        service: 'inventory-query',
        groupId: environment.KAFKA_GROUP,
        messages: [stockLevelChanged, productChanged, locationChanged, supplierChanged, stockMoved],
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
