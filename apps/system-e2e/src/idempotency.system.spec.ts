import { randomUUID } from 'node:crypto';
import { compareAllSides, World } from '@streamstock/chaos';
import { commandStatusSchema } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';

describe('the same Idempotency-Key', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
    await world.run({ replicas: { gateway: 2 } });
  });

  afterAll(() => world.close());

  const openShop = () => world.openShop('again', { products: 1, locations: 1, each: 10 });
  const aSale = (quantity = 1) => ({ type: 'SALE', productId: 'P-1', locationId: 'L-1', quantity });

  it('has one outcome, asked after another and all at once, at any gateway', async () => {
    const shop = await openShop();
    const key = randomUUID();
    const first = await shop.till().sell('P-1', 'L-1', 2, key);
    const others = await Promise.all(
      Array.from({ length: 20 }, () => shop.till().sell('P-1', 'L-1', 2, key)),
    );
    expect(first).toMatchObject({ outcome: 'accepted', movements: [{ onHand: 8 }] });
    for (const other of others) expect(other).toEqual(first);
    await compareAllSides(world, shop);
  });

  it('keeps a refusal too, also when there is enough later', async () => {
    const shop = await openShop();
    const key = randomUUID();
    const refused = await shop.till().sell('P-1', 'L-1', 11, key);
    await shop.till().restock('P-1', 'L-1', 50);
    expect(await shop.till().sell('P-1', 'L-1', 11, key)).toEqual(refused);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'stock.insufficient' });
    await compareAllSides(world, shop);
  });

  it('with another body is refused, and the first stays', async () => {
    const shop = await openShop();
    const key = randomUUID();
    await shop.till().sell('P-1', 'L-1', 1, key);
    const other = await shop.till().attempt('/api/events', aSale(2), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'command.duplicate-body-differs' } });
    expect((await shop.till().sell('P-1', 'L-1', 1, key)).outcome).toBe('accepted');
    await compareAllSides(world, shop);
  });

  it('finds out what became of a sale nobody waited for', async () => {
    const shop = await openShop();
    const key = randomUUID();
    const headers = { prefer: 'respond-async' };
    const sent = await shop.till().attempt('/api/events', aSale(3), key, { headers });
    expect(sent.status).toBe(202);
    const { commandId } = commandStatusSchema.parse(sent.body);
    await eventually(async () => {
      const status = await shop.till().get(`/api/commands/${commandId}`);
      expect(status).toMatchObject({ status: 200, body: { outcome: 'accepted', accepted: { onHand: 7 } } });
    });
    expect(await shop.till().sell('P-1', 'L-1', 3, key)).toMatchObject({
      commandId,
      movements: [{ onHand: 7 }],
    });
    await compareAllSides(world, shop);
  });
});
