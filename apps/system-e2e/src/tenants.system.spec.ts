import { compareAllSides, Listener, Load, type Shop, World } from '@streamstock/chaos';
import type { LevelEvent } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';

describe('two tenants in one load', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
    await world.run({ replicas: { 'inventory-command': 2 } });
  });

  afterAll(() => world.close());

  /** The same ids in both, and amounts that tell them apart. */
  const openBoth = () =>
    Promise.all([
      world.openShop('one', { products: 3, locations: 2, each: 1_000 }),
      world.openShop('other', { products: 3, locations: 2, each: 500_000 }),
    ]);

  const expectOwn = (shop: Shop, levels: readonly LevelEvent[]) => {
    const own = new Set(
      shop.journal.accepted
        .flatMap(({ movements }) => movements)
        .map(({ productId, locationId, version, onHand }) =>
          [productId, locationId, version, onHand].join(' '),
        ),
    );
    const heard = levels.map(({ productId, locationId, version, onHand }) =>
      [productId, locationId, version, onHand].join(' '),
    );
    expect(heard.filter((level) => !own.has(level))).toEqual([]);
  };

  it('never touch, though all their ids are the same', async () => {
    const shops = await openBoth();
    const screens = await Promise.all(
      shops.map((shop) => Listener.open(world.gateways[0] ?? '', shop.token)),
    );
    const loads = shops.map((shop) => new Load(shop, { clients: 8 }));
    await Promise.all(loads.map((load) => load.untilAccepted(300)));
    await Promise.all(loads.map((load) => load.stop()));
    for (const [index, shop] of shops.entries()) {
      await compareAllSides(world, shop);
      const screen = screens[index];
      await eventually(() => {
        expect(screen?.levels.length).toBeGreaterThan(100);
      });
      expectOwn(shop, screen?.levels ?? []);
      await screen?.close();
    }
  });
});
