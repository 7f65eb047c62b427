import type { StockLevel } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { freePort } from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import { openQuerySide, ownRedisUrl, type QuerySide, type Replica } from './query-side';
import { levelRecord } from './records';

const redisUrl = ownRedisUrl(12);
const redis = new Redis(redisUrl);
let side: QuerySide;

const identity: Identity = {
  tenantId: 'acme',
  subject: 'vera',
  roles: ['viewer'],
  locations: '*',
  expiresAt: Date.now() + 60_000,
  token: '',
};
const place = { locationId: 'WH-NORTH', productId: 'PROD-001' };

const levelAt = async ({ findLevel }: Replica, minVersion?: number): Promise<StockLevel> =>
  JSON.parse(await findLevel.find(identity, { ...place, minVersion })) as StockLevel;

const open = async (...urls: [string, ...string[]]): Promise<void> => {
  side = await openQuerySide(urls);
};

beforeEach(() => redis.flushdb());
afterEach(() => side.close());
afterAll(() => redis.quit());

it('answers from Redis what was projected', async () => {
  await open(redisUrl);
  const [replica] = side.replicas;
  await replica.levels.project([levelRecord({ version: 3, onHand: 42 })]);
  await side.pool.query('UPDATE stock_level SET on_hand = 1');
  expect(await levelAt(replica)).toMatchObject({ onHand: 42, available: 42, version: 3, epoch: 1 });
  expect(replica.cacheReads).toEqual(['hit']);
  const [key = ''] = await redis.keys('stock-level:*');
  expect(key).toBe('stock-level:g1:{acme}:WH-NORTH|PROD-001');
  expect(await redis.ttl(key)).toBeGreaterThan(50);
});

it('answers the same after the cache was emptied, and fills it again', async () => {
  await open(redisUrl);
  const [replica] = side.replicas;
  await replica.levels.project([levelRecord({ version: 3, onHand: 42 })]);
  const before = await levelAt(replica);
  await redis.flushdb();
  expect(new Date((await levelAt(replica)).asOf)).toEqual(new Date(before.asOf));
  expect(await levelAt(replica)).toMatchObject({ onHand: 42, version: 3 });
  expect(replica.cacheReads).toEqual(['hit', 'miss', 'hit']);
});

it('refreshes the cache when an old fact comes again, with the newest level and not with the old one', async () => {
  await open(redisUrl);
  const [replica] = side.replicas;
  const old = levelRecord({ version: 3, onHand: 42 });
  await replica.levels.project([old, levelRecord({ version: 4, onHand: 41 })]);
  await redis.flushdb();
  await replica.levels.project([old]);
  expect(await levelAt(replica)).toMatchObject({ onHand: 41, version: 4 });
  expect(replica.cacheReads).toEqual(['hit']);
});

it('is slower and never wrong without Redis', async () => {
  await open(`redis://localhost:${String(await freePort())}`);
  const [replica] = side.replicas;
  for (const version of [1, 2, 3]) {
    await replica.levels.project([levelRecord({ version, onHand: version })]);
    expect(await levelAt(replica)).toMatchObject({ onHand: version, version });
  }
  expect(new Set(replica.cacheReads)).toEqual(new Set(['bypassed']));
});

it('shows the version somebody waits for as soon as it is projected, here or by another replica', async () => {
  await open(redisUrl, redisUrl);
  const [here, there] = side.replicas;
  if (there === undefined) throw new Error('two replicas were opened');
  await here.levels.project([levelRecord({ version: 1, onHand: 10 })]);
  const waiting = [levelAt(here, 2), levelAt(there, 2)];
  await here.levels.project([levelRecord({ version: 2, onHand: 9 })]);
  for (const level of await Promise.all(waiting)) expect(level).toMatchObject({ version: 2, onHand: 9 });
});

it('says that it is behind when the version does not come in time', async () => {
  await open(redisUrl);
  const [replica] = side.replicas;
  await replica.levels.project([levelRecord({ version: 1 })]);
  const asked = performance.now();
  await expect(levelAt(replica, 99)).rejects.toMatchObject({
    code: 'read-model.behind',
    retryAfterSeconds: 1,
  });
  expect(performance.now() - asked).toBeLessThan(4_000);
});

it('never shows one tenant the level of another', async () => {
  await open(redisUrl);
  const [replica] = side.replicas;
  await replica.levels.project([levelRecord({ tenantId: 'umbrella', version: 3, onHand: 42 })]);
  await expect(levelAt(replica)).rejects.toMatchObject({ code: 'location.not-found' });
});
