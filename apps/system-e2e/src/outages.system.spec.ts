import { randomUUID } from 'node:crypto';
import { ask, compareAllSides, type Reply, type Shop, World } from '@streamstock/chaos';
import { commandStatusSchema } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';

const services = ['gateway', 'inventory-command', 'inventory-query'] as const;

describe('while a server is away', () => {
  let world: World;
  let shop: Shop;

  beforeAll(async () => {
    world = await World.open();
  });

  beforeEach(async () => {
    shop = await world.openShop('outage', { products: 2, locations: 1, each: 10 });
    await compareAllSides(world, shop);
  });

  afterEach(() => world.heal());
  afterAll(() => world.close());

  const health = (service: string): Promise<Reply> =>
    ask(`${world.stack.urls.service(service)}/health/ready`);
  const readiness = async (service: string): Promise<number> => (await health(service)).status;
  const untilReadiness = (service: string, status: number) =>
    eventually(async () => expect([service, await readiness(service)]).toEqual([service, status]), {
      within: 30_000,
    });
  const attemptSale = (key: string): Promise<Reply> =>
    shop
      .till()
      .attempt('/api/events', { type: 'SALE', productId: 'P-1', locationId: 'L-1', quantity: 1 }, key);
  const read = (productId: string): Promise<Reply> => shop.till().get(`/api/stock/L-1/${productId}`);

  /** The advice when to come back. */
  const expectAdvised = ({ status, headers }: Reply): void => {
    expect([status, Number(headers['retry-after']) > 0]).toEqual([503, true]);
  };

  it('Kafka: writes are turned away with advice, reads go on, the same key succeeds afterwards', async () => {
    await world.stack.stop('kafka');
    await untilReadiness('gateway', 503);
    await untilReadiness('inventory-command', 503);
    const key = randomUUID();
    const turnedAway = await attemptSale(key);
    expect(turnedAway).toMatchObject({ status: 503, body: { status: 503 } });
    expect(Number(turnedAway.headers['retry-after'])).toBeGreaterThan(0);
    expect(await read('P-1')).toMatchObject({ status: 200, body: { onHand: 10 } });

    await world.stack.start('kafka');
    for (const service of services) await untilReadiness(service, 200);
    expect(await shop.till().sell('P-1', 'L-1', 1, key)).toMatchObject({
      outcome: 'accepted',
      movements: [{ onHand: 9 }],
    });
    await compareAllSides(world, shop);
  });

  it('Postgres: a sale is taken and decided afterwards', async () => {
    await world.stack.stop('postgres');
    const key = randomUUID();
    const taken = await attemptSale(key);
    expect(taken.status).toBe(202);
    const { commandId } = commandStatusSchema.parse(taken.body);
    await untilReadiness('inventory-command', 503);
    await untilReadiness('inventory-query', 503);
    const cached = await read('P-1');
    if (cached.status !== 200) expectAdvised(cached);
    expectAdvised(await shop.till().get('/api/products'));

    await world.stack.start('postgres');
    for (const service of services) await untilReadiness(service, 200);
    await eventually(
      async () => {
        const status = await shop.till().get(`/api/commands/${commandId}`);
        expect(status).toMatchObject({ status: 200, body: { outcome: 'accepted' } });
      },
      { within: 30_000 },
    );
    expect(await shop.till().sell('P-1', 'L-1', 1, key)).toMatchObject({
      commandId,
      movements: [{ onHand: 9 }],
    });
    await compareAllSides(world, shop);
  });

  it('Redis: everything is served, and what is missing is shown', async () => {
    await world.stack.stop('redis');
    for (const service of ['gateway', 'inventory-query']) {
      await eventually(async () =>
        expect(await health(service)).toMatchObject({
          status: 200,
          body: { checks: { redis: { ok: false } } },
        }),
      );
    }
    expect(await shop.till().sell('P-1', 'L-1')).toMatchObject({
      outcome: 'accepted',
      movements: [{ onHand: 9 }],
    });
    const level = await shop.till().get('/api/stock/L-1/P-1?minVersion=2');
    expect(level).toMatchObject({ status: 200, body: { onHand: 9, version: 2 } });
    expect(await shop.till().get('/api/products')).toMatchObject({ status: 200 });

    await world.stack.start('redis');
    for (const service of services) await untilReadiness(service, 200);
    expect(await shop.till().sell('P-1', 'L-1')).toMatchObject({ movements: [{ onHand: 8 }] });
    const after = await shop.till().get('/api/stock/L-1/P-1?minVersion=3');
    expect(after).toMatchObject({ status: 200, body: { onHand: 8 } });
    await compareAllSides(world, shop);
  });

  it('a cache that was flushed is filled again and never wrong', async () => {
    await shop.till().sell('P-1', 'L-1');
    await shop.till().get('/api/stock/L-1/P-1?minVersion=2');
    await world.redis.flushall();
    for (const [productId, onHand] of [
      ['P-1', 9],
      ['P-2', 10],
    ] as const) {
      expect(await read(productId)).toMatchObject({ status: 200, body: { onHand } });
    }
    await compareAllSides(world, shop);
  });
});
