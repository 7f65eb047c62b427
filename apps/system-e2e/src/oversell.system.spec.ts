import { compareAllSides, type Shop, World } from '@streamstock/chaos';
import { eventually } from '@streamstock/server-kit-testing';

const units = 100;
const requests = 500;
/** Of these, so many come before the kill and are decided in part; the others are under way when it happens. */
const before = 200;

describe('500 sales of one unit against 100', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });

  afterAll(() => world.close());

  const sell = (shop: Shop, count: number) =>
    Promise.all(Array.from({ length: count }, () => shop.till().sell('P-1', 'L-1')));

  async function expectExactly(shop: Shop): Promise<void> {
    const { answers } = shop.journal;
    const sales = [...answers.values()].filter(
      (answer) => answer.outcome === 'refused' || answer.movements.some(({ version }) => version > 1),
    );
    expect(sales.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(units);
    expect(sales.filter(({ outcome }) => outcome === 'refused')).toHaveLength(requests - units);
    await compareAllSides(world, shop);
    const { body } = await shop.till().get(`/api/stock/L-1/P-1?minVersion=${String(units + 1)}`);
    expect(body).toMatchObject({ onHand: 0, available: 0, version: units + 1 });
  }

  it.each([1, 3])('gives exactly 100 with %i replicas of inventory-command', async (replicas) => {
    await world.run({ replicas: { 'inventory-command': replicas } });
    const shop = await world.openShop('oversell', { products: 1, locations: 1, each: units });
    await sell(shop, requests);
    await expectExactly(shop);
  });

  it.each([1, 3])(
    'gives exactly 100 when the one of %i that decides is killed in the middle',
    async (replicas) => {
      await world.run({ replicas: { 'inventory-command': replicas } });
      const shop = await world.openShop('oversell-kill', { products: 1, locations: 1, each: units });
      const decider = await world.ownerOf(shop.tenantId, 'P-1');
      const first = sell(shop, before);
      await eventually(
        () => {
          expect(shop.journal.accepted.length).toBeGreaterThan(1);
        },
        { every: 1 },
      );
      const others = sell(shop, requests - before);
      await world.stack.kill(decider);
      expect(shop.journal.open).toBeGreaterThan(0);
      if (replicas === 1) await world.stack.start(decider);
      await Promise.all([first, others]);
      // Alone it may be back before anybody has waited in vain.
      if (replicas > 1) expect(shop.journal.repeats).toBeGreaterThan(0);
      await expectExactly(shop);
      await world.heal();
    },
  );
});
