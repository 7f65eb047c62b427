import type { ProductDetail, StockLevel } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { Redis } from 'ioredis';
import { openQuerySide, ownRedisUrl, type QuerySide, type Replica } from './query-side';
import { levelRecord, productMessage, received } from './records';

const redisUrl = ownRedisUrl(9);
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
const place = { locationId: 'WH-NORTH', productId: 'PROD-001', minVersion: undefined };

const levelAt = async ({ findLevel }: Replica): Promise<StockLevel> =>
  JSON.parse(await findLevel.find(identity, place)) as StockLevel;
const shown = async ({ showProduct }: Replica): Promise<ProductDetail> =>
  JSON.parse((await showProduct.show(identity, 'PROD-001')).json) as ProductDetail;

/** As the swap of a rebuild does. */
const raise = () => side.pool.query('UPDATE generation SET value = value + 1, raised_at = clock_timestamp()');

const pair = (): readonly [Replica, Replica] => {
  const [one, other] = side.replicas;
  if (other === undefined) throw new Error('two replicas were opened');
  return [one, other];
};

/** Version 3 of a level, which both replicas have looked at, alone and with its product. */
beforeEach(async () => {
  await redis.flushdb();
  side = await openQuerySide([redisUrl, redisUrl]);
  const [one, other] = pair();
  await one.catalog.project([received(productMessage({ productId: 'PROD-001' }))]);
  await one.levels.project([levelRecord({ version: 3, onHand: 42 })]);
  for (const replica of [one, other]) {
    await levelAt(replica);
    expect(await shown(replica)).toMatchObject({ onHand: 42 });
    replica.cacheReads.length = 0;
  }
});
afterEach(() => side.close());
afterAll(() => redis.quit());

it('shows a change to a replica that has not heard of the new generation, whoever projects it', async () => {
  const [one, other] = pair();
  await raise();
  await one.generations.refresh();
  await one.levels.project([levelRecord({ version: 4, onHand: 41 })]);
  expect(await levelAt(other)).toMatchObject({ version: 4, onHand: 41 });
  expect(await shown(other)).toMatchObject({ onHand: 41 });
  await one.catalog.project([received(productMessage({ productId: 'PROD-001', name: 'New' }, 'acme', 2))]);
  expect(await shown(other)).toMatchObject({ name: 'New' });
});

it('shows a change by a replica that has not heard of it to those that have', async () => {
  const [one, other] = pair();
  await raise();
  await other.generations.refresh();
  expect(await levelAt(other)).toMatchObject({ version: 3 });
  expect(await shown(other)).toMatchObject({ onHand: 42 });
  await one.levels.project([levelRecord({ version: 4, onHand: 41 })]);
  other.cacheReads.length = 0;
  expect(await levelAt(other)).toMatchObject({ version: 4, onHand: 41 });
  expect(other.cacheReads).toEqual(['hit']);
  expect(await shown(other)).toMatchObject({ onHand: 41 });
});

it('answers nothing of the former model to who has heard of the new generation', async () => {
  const [one, other] = pair();
  await side.pool.query('UPDATE stock_level SET on_hand = 7');
  expect(await levelAt(one)).toMatchObject({ onHand: 42 });
  await raise();
  await other.generations.refresh();
  expect(await levelAt(other)).toMatchObject({ onHand: 7 });
  expect(await shown(other)).toMatchObject({ onHand: 7 });
});

it('keeps an answer under the generation that served when the question came', async () => {
  const [one, other] = pair();
  await redis.flushdb();
  const asked = one.products.ask({ tenantId: 'acme', productId: 'PROD-001' });
  const announced = await asked.announce(9);
  await raise();
  await one.generations.refresh();
  await announced.keep('{"of":"the former model"}');
  await other.generations.refresh();
  expect(await shown(other)).toMatchObject({ onHand: 42 });
  expect(await redis.keys('product:g1:*')).toHaveLength(1);
});

it('tells the former generation only for a while', async () => {
  const [one] = pair();
  await side.pool.query(`UPDATE generation SET value = 2, raised_at = now() - interval '31 seconds'`);
  await redis.flushdb();
  await one.levels.project([levelRecord({ version: 4, onHand: 41 })]);
  expect((await redis.keys('*')).sort()).toEqual([
    'product:g2:{acme}:PROD-001',
    'stock-level:g2:{acme}:WH-NORTH|PROD-001',
  ]);
});
