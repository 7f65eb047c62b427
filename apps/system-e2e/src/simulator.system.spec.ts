import { compareAllSides, type Shop, World } from '@streamstock/chaos';
import { metricsSchema, type StockListItem, stockListSchema } from '@streamstock/contracts-http-api';
import { eventually, startProcess } from '@streamstock/server-kit-testing';

/** What the simulator was told is known to nobody here. */
const except = ['answers'] as const;

describe('the simulator', () => {
  let world: World;
  let shop: Shop;

  beforeAll(async () => {
    world = await World.open();
    shop = await nobodysShop();
  });

  afterAll(() => world.close());

  /** A tenant without anything. */
  const nobodysShop = () => world.openShop('sample', { products: 0, locations: 0, each: 0 });

  const settings = (own: Shop) => ({ API_URL: world.gateways[0] ?? '', API_TOKEN: own.token });

  async function seed(own: Shop): Promise<string> {
    const { code, output } = await world.stack.job('simulator', ['seed'], { env: settings(own) });
    expect([code, output]).toEqual([0, expect.stringContaining('50 products')]);
    return output;
  }

  async function levelsOf(own: Shop): Promise<StockListItem[]> {
    const { body } = await own.office().get('/api/stock?limit=200');
    return stockListSchema.parse(body).items;
  }

  const terms = (levels: readonly StockListItem[]) =>
    levels.map(({ productId, locationId, onHand, version }) => [productId, locationId, onHand, version]);

  it('makes a shop with a past, on which all sides agree', async () => {
    await seed(shop);
    await compareAllSides(world, shop, { except });
    const metrics = metricsSchema.parse((await shop.office().get('/api/metrics')).body);
    expect(metrics).toMatchObject({ products: { total: 50 }, locations: 5 });
    expect(metrics.levels.low).toBeGreaterThan(0);
    expect(metrics.levels.out).toBeGreaterThan(0);
  });

  it('changes nothing the second time', async () => {
    const before = await levelsOf(shop);
    await seed(shop);
    await compareAllSides(world, shop, { except });
    expect(await levelsOf(shop)).toEqual(before);
  });

  it('makes the same shop for somebody else', async () => {
    const other = await nobodysShop();
    await seed(other);
    await compareAllSides(world, other, { except });
    expect(terms(await levelsOf(other))).toEqual(terms(await levelsOf(shop)));
  });

  it('trades without ever selling what is not there', async () => {
    const simulator = await startProcess({
      entry: 'dist/apps/simulator/main.js',
      env: { ...settings(shop), EVENTS_PER_MINUTE: '12000', LOG_LEVEL: 'warn' },
    });
    const counted = async (metric: RegExp): Promise<number> => {
      const text = await (await fetch(`${simulator.url}/metrics`)).text();
      return [...text.matchAll(metric)].reduce((sum, [, count = '0']) => sum + Number(count), 0);
    };
    await eventually(
      async () => {
        const accepted = await counted(/simulator_events_total\{[^}]*outcome="accepted"[^}]*\} (\d+)/g);
        expect(accepted).toBeGreaterThan(1_000);
      },
      { within: 90_000, every: 250 },
    );
    expect(await counted(/simulator_refusals_total\{code="stock.insufficient"\} (\d+)/g)).toBe(0);
    expect(await simulator.stop()).toBe(0);
    await compareAllSides(world, shop, { except });
  });
});
