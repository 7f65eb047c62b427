import type { ProductDetail } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { freePort } from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import { openQuerySide, ownRedisUrl, type QuerySide, type Replica } from './query-side';
import { levelRecord, productMessage, received } from './records';

const redisUrl = ownRedisUrl(14);
const redis = new Redis(redisUrl);
let side: QuerySide;

const everybody: Identity = {
  tenantId: 'acme',
  subject: 'vera',
  roles: ['viewer'],
  locations: '*',
  expiresAt: Date.now() + 60_000,
  token: '',
};

const shown = async ({ showProduct }: Replica, identity: Partial<Identity> = {}): Promise<ProductDetail> =>
  JSON.parse((await showProduct.show({ ...everybody, ...identity }, 'PROD-001')).json) as ProductDetail;

const productRecord = (version: number, reorderPoint: number) =>
  received(productMessage({ productId: 'PROD-001', reorderPoint }, 'acme', version));

/** One product, 42 at WH-NORTH, looked at once. */
const open = async (...urls: [string, ...string[]]): Promise<readonly [Replica, ...Replica[]]> => {
  side = await openQuerySide(urls);
  const [replica] = side.replicas;
  await replica.catalog.project([productRecord(1, 50)]);
  await replica.levels.project([levelRecord({ version: 3, onHand: 42 })]);
  expect(await shown(replica)).toMatchObject({ onHand: 42, status: 'low', version: 1 });
  replica.cacheReads.length = 0;
  return side.replicas;
};

beforeEach(() => redis.flushdb());
afterEach(() => side.close());
afterAll(() => redis.quit());

it('answers from Redis what was read once', async () => {
  const [replica] = await open(redisUrl);
  await side.pool.query('UPDATE stock_level SET on_hand = 1');
  expect(await shown(replica)).toMatchObject({ onHand: 42, levels: [{ onHand: 42, version: 3 }] });
  expect(replica.cacheReads).toEqual(['hit']);
  expect(await redis.ttl('product:g1:{acme}:PROD-001')).toBeGreaterThan(50);
});

it('answers nothing older than the last change of a level or of the product', async () => {
  const [replica] = await open(redisUrl);
  await replica.levels.project([levelRecord({ version: 4, onHand: 60 })]);
  expect(await shown(replica)).toMatchObject({ onHand: 60, status: 'ok', levels: [{ version: 4 }] });
  await replica.catalog.project([productRecord(2, 70)]);
  expect(await shown(replica)).toMatchObject({ onHand: 60, status: 'low', version: 2 });
});

const revision = async (): Promise<number> => {
  const { rows } = await side.pool.query<{ revision: number }>('SELECT revision FROM product_revision');
  return rows[0]?.revision ?? 0;
};

it.each([
  ['', () => Promise.resolve()],
  [', also when the cache was emptied meanwhile', () => redis.flushdb()],
])('does not keep an answer that was read before a change and comes after it%s', async (_also, meanwhile) => {
  const [replica] = await open(redisUrl);
  const early = JSON.stringify(await shown(replica));
  const asked = replica.products.ask({ tenantId: 'acme', productId: 'PROD-001' });
  const announced = await asked.announce(await revision());
  await replica.levels.project([levelRecord({ version: 4, onHand: 41 })]);
  await meanwhile();
  await announced.keep(early);
  expect(await shown(replica)).toMatchObject({ onHand: 41 });
});

it('outdates also what whoever projected the change could not outdate, once the change comes again', async () => {
  const [here, there] = await open(redisUrl, `redis://localhost:${String(await freePort())}`);
  const change = levelRecord({ version: 4, onHand: 41 });
  await there?.levels.project([change]);
  await here.levels.project([change]);
  expect(await shown(here)).toMatchObject({ onHand: 41 });
});

it('answers no older version than was asked for, whatever is cached', async () => {
  const [here, there] = await open(redisUrl, `redis://localhost:${String(await freePort())}`);
  await there?.catalog.project([productRecord(2, 70)]);
  expect(await shown(here)).toMatchObject({ version: 1 });
  const asked = await here.showProduct.show(everybody, 'PROD-001', 2);
  expect(asked.version).toBe(2);
  expect(JSON.parse(asked.json)).toMatchObject({ version: 2, reorderPoint: 70 });
});

it('shows the version somebody waits for as soon as it is projected, here or by another replica', async () => {
  const [here, there] = await open(redisUrl, redisUrl);
  if (there === undefined) throw new Error('two replicas were opened');
  const waiting = [here, there].map(({ showProduct }) => showProduct.show(everybody, 'PROD-001', 2));
  await here.catalog.project([productRecord(2, 70)]);
  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ version: 2 });
  await expect(here.showProduct.show(everybody, 'PROD-001', 3)).rejects.toMatchObject({
    code: 'read-model.behind',
    retryAfterSeconds: 1,
  });
});

it('answers the same after the cache was emptied, and without it', async () => {
  const [here, there] = await open(redisUrl, `redis://localhost:${String(await freePort())}`);
  await redis.flushdb();
  expect(await shown(here)).toMatchObject({ onHand: 42 });
  expect(there && (await shown(there))).toMatchObject({ onHand: 42 });
});

it('shows only the locations that a person may see, whatever is cached', async () => {
  const [replica] = await open(redisUrl);
  await replica.levels.project([levelRecord({ version: 1, onHand: 7, locationId: 'WH-SOUTH' })]);
  expect(await shown(replica)).toMatchObject({ onHand: 49 });
  expect(await shown(replica, { locations: ['WH-SOUTH'] })).toMatchObject({
    onHand: 7,
    levels: [{ locationId: 'WH-SOUTH' }],
  });
  expect(await shown(replica, { locations: [] })).toMatchObject({ onHand: 0, levels: [] });
  expect(await shown(replica)).toMatchObject({ onHand: 49 });
  await expect(shown(replica, { tenantId: 'umbrella' })).rejects.toMatchObject({ code: 'product.not-found' });
});
