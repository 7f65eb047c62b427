import { Listener, World, compareAllSides } from '@streamstock/chaos';
import { stockLevelSchema } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';

describe('a sale', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });

  afterAll(() => world.close());

  it('is seen on the live stream and by the one who sold', async () => {
    const shop = await world.openShop('sell', { products: 1, locations: 1, each: 10 });
    const screen = await Listener.open(world.gateways[0] ?? '', shop.token);
    const sold = await shop.till().sell('P-1', 'L-1');
    expect(sold).toMatchObject({
      outcome: 'accepted',
      movements: [{ onHandChange: -1, onHand: 9, version: 2 }],
    });

    const read = await shop.till().get('/api/stock/L-1/P-1?minVersion=2');
    expect(read.status).toBe(200);
    const level = stockLevelSchema.parse(read.body);
    expect(level).toMatchObject({ onHand: 9, available: 9, version: 2 });

    await eventually(() => {
      expect(screen.levels).toContainEqual(expect.objectContaining(level));
    });
    await screen.close();
    await compareAllSides(world, shop);
  });

  it('of more than there is is refused and changes nothing', async () => {
    const shop = await world.openShop('refuse', { products: 1, locations: 1, each: 3 });
    expect(await shop.till().sell('P-1', 'L-1', 4)).toMatchObject({
      outcome: 'refused',
      code: 'stock.insufficient',
    });
    const read = await shop.till().get('/api/stock/L-1/P-1?minVersion=1');
    expect(read.body).toMatchObject({ onHand: 3, version: 1 });
    await compareAllSides(world, shop);
  });
});
