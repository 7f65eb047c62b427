import { once } from 'node:events';
import { createPool } from '@streamstock/server-kit-database';
import type { DeadLetterReason, RawRecord } from '@streamstock/server-kit-kafka';
import { ReadCache, type ReadOutcome } from '@streamstock/server-kit-read-cache';
import { createRedis } from '@streamstock/server-kit-redis';
import { createTestDatabase, testServers } from '@streamstock/server-kit-testing';
import type pg from 'pg';
import { pino } from 'pino';
import { CatalogArrivals } from '../src/arrivals/catalog-arrivals';
import { Generations } from '../src/generations/generations';
import { LevelArrivals } from '../src/level-cache/level-arrivals';
import { LevelCache } from '../src/level-cache/level-cache';
import { MovementMonths } from '../src/movement-months/movement-months';
import { createPrismaClient } from '../src/persistence/prisma-client';
import { ProductCache } from '../src/product-cache/product-cache';
import { CatalogProjection } from '../src/projections/catalog/catalog.projection';
import { MovementsProjection } from '../src/projections/movements/movements.projection';
import { StockLevelsProjection } from '../src/projections/stock-levels/stock-levels.projection';
import { CatalogVersions } from '../src/reads/await-version/catalog-versions';
import { VersionWaits } from '../src/reads/await-version/version-waits';
import { FindLevel } from '../src/reads/find-level/find-level';
import { ListStock } from '../src/reads/list-stock/list-stock';
import { ShowProduct } from '../src/reads/show-product/show-product';
import { TenantReaders } from '../src/reads/tenant/tenant-readers';

const logger = pino({ level: 'silent' });

/** What one replica of the service does, without Kafka and HTTP around it. */
export interface Replica {
  readonly levels: StockLevelsProjection;
  readonly catalog: CatalogProjection;
  readonly movements: MovementsProjection;
  readonly months: MovementMonths;
  readonly findLevel: FindLevel;
  readonly listStock: ListStock;
  readonly showProduct: ShowProduct;
  readonly products: ProductCache;
  /** Which it reads by; it hears of a new one when it is told to. */
  readonly generations: Generations;
  /** What its cache did, read by read. */
  readonly cacheReads: ReadOutcome[];
}

export interface QuerySide {
  readonly pool: pg.Pool;
  readonly replicas: readonly [Replica, ...Replica[]];
  readonly parked: { record: RawRecord; reason: DeadLetterReason }[];
  close(): Promise<void>;
}

/** A Redis database of its own, so that tests may flush it. */
export const ownRedisUrl = (index: number): string => `${testServers().redisUrl}/${String(index)}`;

/** A machine that stands still for a moment is no outage. */
const redisPatienceMs = 10_000;

/** A query side on a database of its own: `redisUrls` has one entry per replica. */
export async function openQuerySide(redisUrls: readonly [string, ...string[]]): Promise<QuerySide> {
  const database = await createTestDatabase('inventory-query');
  const pool = createPool({ connectionString: database.url, max: 12, applicationName: 'test', logger });
  const prisma = createPrismaClient(pool, database.url);
  const parked: QuerySide['parked'] = [];
  const closing: (() => Promise<void>)[] = [];
  const open = async (redisUrl: string): Promise<Replica> => {
    const generations = new Generations({ prisma, refreshEveryMs: 60_000, onError: () => undefined });
    await generations.start();
    const cacheReads: ReadOutcome[] = [];
    const redis = createRedis({ url: redisUrl, name: 'test', answerWithinMs: redisPatienceMs });
    // There, or known to be away: what is asked before is not answered from it.
    await once(redis, 'ready').catch(() => undefined);
    const cached = new ReadCache({ redis, retryAfterMs: 50, onRead: (outcome) => cacheReads.push(outcome) });
    const cache = new LevelCache(cached, generations);
    const products = new ProductCache(cached, generations);
    const arrivals = new LevelArrivals();
    const deadLetters = {
      send: (record: RawRecord, reason: DeadLetterReason) => {
        parked.push({ record, reason });
        return Promise.resolve();
      },
    };
    const options = { pool, consumerGroup: 'test', deadLetters, products, logger };
    const levels = new StockLevelsProjection({ ...options, cache, arrivals });
    const catalogArrivals = new CatalogArrivals();
    const catalog = new CatalogProjection({ ...options, arrivals: catalogArrivals });
    const months = new MovementMonths({ pool, logger, keepMonths: 24 });
    const movements = new MovementsProjection({ ...options, months });
    const readers = new TenantReaders(pool, prisma);
    const waits = new VersionWaits();
    closing.push(
      () => levels.close(),
      () => catalog.close(),
      () => movements.close(),
      () => cached.close(),
      () => generations.close(),
    );
    return {
      levels,
      catalog,
      movements,
      months,
      findLevel: new FindLevel(readers, cache, arrivals, waits),
      listStock: new ListStock(readers),
      showProduct: new ShowProduct(readers, products, new CatalogVersions(waits, catalogArrivals)),
      products,
      generations,
      cacheReads,
    };
  };
  const [first, ...others] = redisUrls;
  const replicas: QuerySide['replicas'] = [await open(first), ...(await Promise.all(others.map(open)))];
  return {
    pool,
    replicas,
    parked,
    close: async () => {
      for (const close of closing) await close();
      await pool.end();
      await database.drop();
    },
  };
}
