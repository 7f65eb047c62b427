import { setTimeout as pause } from 'node:timers/promises';
import { topics } from '@streamstock/contracts-events';
import { createPool } from '@streamstock/server-kit-database';
import {
  createTestDatabase,
  createTestIssuer,
  eventually,
  startProcess,
  testServers,
  uniqueName,
} from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { aMovement } from '../src/projections/testing/movement-facts';
import { contradictions } from './invariants';
import { movementContradictions } from './movement-invariants';
import { ownRedisUrl } from './query-side';
import { levelMessage } from './records';

const redis = new Redis(ownRedisUrl(15));
const kafka = new Kafka({ brokers: [...testServers().kafkaBrokers], logLevel: logLevel.NOTHING });
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });

beforeAll(() => producer.connect());
afterAll(async () => {
  await producer.disconnect();
  await redis.quit();
});

const products = Array.from({ length: 50 }, (_, index) => `P${String(index)}`);

const publish = async (tenantId: string, version: number): Promise<void> => {
  const places = products.map((productId) => ({ tenantId, productId, locationId: 'L1', version }));
  const [levels, movements] = [
    places.map((place) => levelMessage({ ...place, onHand: 10 * version })),
    places.map((place) => aMovement({ ...place, onHandChange: -version })),
  ];
  await producer.sendBatch({
    topicMessages: [
      { topic: topics.stockLevels.name, messages: levels.map(recordOf) },
      { topic: topics.movements.name, messages: movements.map(recordOf) },
    ],
  });
};

/**
 * Publishes versions after the first until the process has died, since batches may take any number of them; answers the
 * last one.
 */
async function publishUntil(ended: Promise<unknown>, tenantId: string): Promise<number> {
  const died = new AbortController();
  void ended.then(() => {
    died.abort();
  });
  let version = 1;
  do {
    version += 1;
    await publish(tenantId, version);
    await Promise.race([ended, pause(250)]);
  } while (!died.signal.aborted);
  return version;
}

const recordOf = (message: { key: string }) => ({ key: message.key, value: JSON.stringify(message) });

// The later ones die at a commit of another projection, or between two of the same.
it.each([
  'projection.before-commit',
  'projection.before-commit:3',
  'projection.after-commit',
  'projection.after-commit:3',
  'projection.after-cache',
])(
  'loses and doubles nothing when it dies at %s',
  async (killPoint) => {
    const tenantId = uniqueName('dying').replaceAll('_', '-');
    const [database, issuer] = await Promise.all([createTestDatabase('inventory-query'), createTestIssuer()]);
    const env = {
      ...issuer.environment,
      KAFKA_BROKERS: testServers().kafkaBrokers.join(','),
      KAFKA_GROUP: uniqueName('inventory-query'),
      DATABASE_URL: database.url,
      REDIS_URL: ownRedisUrl(15),
      LOG_LEVEL: 'fatal',
    };
    const entry = 'dist/apps/inventory-query/main.js';
    await redis.flushdb();
    await publish(tenantId, 1);
    const dying = await startProcess({ entry, env: { ...env, KILL_POINT: killPoint }, readyPath: null });
    const published = await publishUntil(dying.ended, tenantId);
    expect((await dying.ended).signal).toBe('SIGKILL');

    const pool = createPool({ connectionString: database.url, max: 2, applicationName: 'test' });
    const next = await startProcess({ entry, env });
    try {
      const last = published + 1;
      await publish(tenantId, last);
      const sold = (last * (last + 1)) / 2;
      await eventually(
        async () => {
          const { rows } = await pool.query('SELECT levels, on_hand FROM tenant_total WHERE tenant_id = $1', [
            tenantId,
          ]);
          expect(rows).toEqual([{ levels: products.length, on_hand: 10 * last * products.length }]);
          const moved = await pool.query(
            'SELECT count(*) AS movements, -sum(on_hand_change)::int AS sold FROM movement WHERE tenant_id = $1',
            [tenantId],
          );
          expect(moved.rows).toEqual([{ movements: last * products.length, sold: sold * products.length }]);
          const cached = await redis.mget(products.map((id) => `stock-level:g1:{${tenantId}}:L1|${id}`));
          expect(cached.filter((text) => text?.startsWith(`1 ${String(last)} `))).toHaveLength(
            products.length,
          );
        },
        { within: 60_000 },
      );
      expect(await contradictions(pool)).toEqual([]);
      expect(await movementContradictions(pool, tenantId)).toEqual([]);
    } finally {
      await next.stop();
      await pool.end();
      await Promise.all([database.drop(), issuer.drop()]);
    }
  },
  120_000,
);
