import type { Page, Problem } from '@streamstock/contracts-http-api';
import { loadEnvironment } from '@streamstock/server-kit-config';
import { KafkaStrategy } from '@streamstock/server-kit-kafka';
import { type RunningService, runService } from '@streamstock/server-kit-service';
import {
  createTestDatabase,
  createTestIssuer,
  testServers,
  uniqueName,
} from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { AppModule } from '../src/app.module';
import { environmentSchema } from '../src/environment';
import { CatalogProjection } from '../src/projections/catalog/catalog.projection';
import { MovementsProjection } from '../src/projections/movements/movements.projection';
import { StockLevelsProjection } from '../src/projections/stock-levels/stock-levels.projection';
import { TenantReaders } from '../src/reads/tenant/tenant-readers';
import { ownRedisUrl } from './query-side';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** The whole service on a database of its own. */
export interface QueryService {
  readonly pool: pg.Pool;
  readonly levels: StockLevelsProjection;
  readonly catalog: CatalogProjection;
  readonly movements: MovementsProjection;
  readonly readers: TenantReaders;
  /** Reads as a viewer of `acme`, unless told. */
  get<Body>(path: string, as?: Person): Promise<Answer<Body>>;
  /** All pages of a list, cursor by cursor; the path has a query. */
  pages<Item>(path: string, as?: Person): Promise<Page<Item>[]>;
  refused(path: string, as?: Person): Promise<{ status: number; code: string; fields: string[] }>;
  close(): Promise<void>;
}

export interface Person {
  readonly tenant?: string;
  readonly locations?: '*' | string[];
}

/** `consuming`: with a consumer group of its own, which reads the real topics from the beginning. */
export async function startQueryService({ consuming = false } = {}): Promise<QueryService> {
  const [database, issuer] = await Promise.all([createTestDatabase('inventory-query'), createTestIssuer()]);
  const redisUrl = ownRedisUrl(13);
  await emptied(redisUrl);
  const environment = loadEnvironment(environmentSchema, {
    ...issuer.environment,
    PORT: '0',
    KAFKA_BROKERS: testServers().kafkaBrokers.join(','),
    KAFKA_GROUP: uniqueName('inventory-query'),
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl,
    LOG_LEVEL: 'fatal',
  });
  const service: RunningService = await runService({
    name: 'inventory-query',
    module: AppModule.for(environment),
    environment,
    ownsProcess: false,
    strategies: (app) => (consuming ? [app.get(KafkaStrategy)] : []),
  });
  await service.ready;

  const get = async <Body>(
    path: string,
    { tenant = 'acme', locations = '*' }: Person = {},
  ): Promise<Answer<Body>> => {
    const token = await issuer.tokenFor({ tenant, locations, roles: ['viewer'] });
    const answer = await fetch(`${service.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, body: (await answer.json()) as Body, headers: answer.headers };
  };
  const pages = async <Item>(path: string, as?: Person): Promise<Page<Item>[]> => {
    const read: Page<Item>[] = [];
    for (let next: string | null = ''; next !== null; next = read.at(-1)?.page.next ?? null) {
      const { status, body } = await get<Page<Item>>(next === '' ? path : `${path}&cursor=${next}`, as);
      expect(status).toBe(200);
      read.push(body);
    }
    return read;
  };
  return {
    pool: service.app.get(pg.Pool),
    levels: service.app.get(StockLevelsProjection),
    catalog: service.app.get(CatalogProjection),
    movements: service.app.get(MovementsProjection),
    readers: service.app.get(TenantReaders),
    get,
    pages,
    refused: async (path, as) => {
      const { status, body } = await get<Problem>(path, as);
      return { status, code: body.code, fields: (body.errors ?? []).map(({ field }) => field) };
    },
    close: async () => {
      await service.close();
      await Promise.all([database.drop(), issuer.drop()]);
    },
  };
}

/** Levels of an earlier run, with another database, may still be cached under the same keys. */
async function emptied(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl);
  await redis.flushdb();
  await redis.quit();
}
