import { compareAllSides, type Shop, type Till, World } from '@streamstock/chaos';
import {
  dailySalesSchema,
  eventListSchema,
  locationDetailSchema,
  metricsSchema,
  type StockEvent,
  stockLevelSchema,
} from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';

const [product, shopA, shopB] = ['P-1', 'L-1', 'L-2'] as const;
const cost = 450;
const price = 1_290;

describe('a day at a shop', () => {
  let world: World;
  let shop: Shop;
  let office: Till;

  beforeAll(async () => {
    world = await World.open();
    shop = await world.openShop('day', { products: 1, locations: 2, each: 0 });
    office = shop.office();
  });

  afterAll(() => world.close());

  const levelAt = async (locationId: string) =>
    stockLevelSchema.parse((await office.get(`/api/stock/${locationId}/${product}`)).body);

  async function eventsAt(locationId: string): Promise<StockEvent[]> {
    const { body } = await office.get(`/api/events?locationId=${locationId}&productId=${product}&limit=200`);
    return eventListSchema.parse(body).items.reverse();
  }

  /** What the read side shows when it has caught up. */
  async function expectStory(locationId: string, story: readonly (readonly [string, number, number])[]) {
    const events = await eventually(async () => {
      const found = await eventsAt(locationId);
      expect(found).toHaveLength(story.length);
      return found;
    });
    expect(events.map(({ type, onHandChange, onHand }) => [type, onHandChange, onHand])).toEqual(story);
    const [, , onHand] = story.at(-1) ?? ['', 0, 0];
    expect(await levelAt(locationId)).toMatchObject({ onHand, available: onHand, version: story.length });
    expect(events.reduce((units, { onHandChange }) => units + onHandChange, 0)).toBe(onHand);
    const location = locationDetailSchema.parse((await office.get(`/api/locations/${locationId}`)).body);
    expect(location.onHand).toBe(onHand);
    expect(location.value).toEqual([{ currency: 'EUR', atCost: onHand * cost, atPrice: onHand * price }]);
  }

  it('begins with a supplier, and a product that has a price and a cost', async () => {
    const supplier = await office.write('/api/suppliers', {
      supplierId: 'ROASTERS',
      name: 'Northern Roasters',
      leadTimeDays: 3,
    });
    expect(supplier).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    const put = await office.write(
      `/api/products/${product}`,
      {
        sku: `SKU-${product}`,
        name: 'Espresso beans 1 kg',
        category: 'Coffee',
        price: { amount: price, currency: 'EUR' },
        cost: { amount: cost, currency: 'EUR' },
        reorderPoint: 10,
        supplierId: 'ROASTERS',
      },
      undefined,
      { method: 'PUT', headers: { 'if-match': '"1"' } },
    );
    expect(put).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { change: 'updated', version: 2 },
    });
  });

  it('receives, sells, takes back, counts, adjusts, and transfers to the next shop and back', async () => {
    const till = shop.till();
    const manager = shop.managerTill();
    const here = { productId: product, locationId: shopA };
    const done = async (answer: Promise<{ outcome: string }>) => {
      expect(await answer).toMatchObject({ outcome: 'accepted' });
    };
    await done(
      till.record({
        type: 'RESTOCK',
        ...here,
        quantity: 40,
        supplierId: 'ROASTERS',
        documentId: 'delivery-note-9',
        unitCost: { amount: cost, currency: 'EUR' },
        orderedQuantity: 40,
      }),
    );
    await done(till.record({ type: 'SALE', ...here, quantity: 3, orderId: 'order-1' }));
    await done(
      till.record({ type: 'RETURN', ...here, quantity: 1, orderId: 'order-1', reason: 'changed mind' }),
    );
    await done(
      manager.record({ type: 'COUNT', ...here, quantity: 37, expectedVersion: 3, documentId: 'sheet-4' }),
    );
    await done(
      manager.record({ type: 'ADJUSTMENT', ...here, quantity: -2, reason: 'damaged', note: 'torn bags' }),
    );
    const there = { fromLocationId: shopA, toLocationId: shopB };
    await done(manager.transfer({ ...there, lines: [{ productId: product, quantity: 15 }] }));
    const back = { fromLocationId: shopB, toLocationId: shopA };
    await done(manager.transfer({ ...back, lines: [{ productId: product, quantity: 5 }] }));
  });

  it('refuses what cannot be: too much, an old count, a till that counts', async () => {
    const manager = shop.managerTill();
    const here = { productId: product, locationId: shopA };
    const there = { fromLocationId: shopA, toLocationId: shopB };
    const code = async (answer: Promise<object>) =>
      expect(await answer).toMatchObject({ outcome: 'refused' });
    await code(shop.till().sell(product, shopA, 26));
    await code(manager.transfer({ ...there, lines: [{ productId: product, quantity: 26 }] }));
    await code(manager.record({ type: 'COUNT', ...here, quantity: 1, expectedVersion: 2 }));
    expect(
      await shop.till().attempt('/api/events', { type: 'COUNT', ...here, quantity: 1 }, 'a-till-counts'),
    ).toMatchObject({ status: 403, body: { code: 'auth.role-missing' } });
  });

  it('is told alike by ledger, events, levels and value, to the unit', async () => {
    await expectStory(shopA, [
      ['RESTOCK', 40, 40],
      ['SALE', -3, 37],
      ['RETURN', 1, 38],
      ['COUNT', -1, 37],
      ['ADJUSTMENT', -2, 35],
      ['TRANSFER_OUT', -15, 20],
      ['TRANSFER_IN', 5, 25],
    ]);
    await expectStory(shopB, [
      ['TRANSFER_IN', 15, 15],
      ['TRANSFER_OUT', -5, 10],
    ]);
    const metrics = metricsSchema.parse((await office.get('/api/metrics')).body);
    expect(metrics).toMatchObject({
      units: { onHand: 35, available: 35 },
      value: [{ currency: 'EUR', atCost: 35 * cost, atPrice: 35 * price }],
      unitsSoldToday: 3,
      levels: { total: 2, low: 0, out: 0 },
    });
    const sales = dailySalesSchema.parse((await office.get('/api/metrics/sales?days=2')).body);
    expect(sales.days.map(({ units }) => units)).toEqual([0, 3]);
    await compareAllSides(world, shop);
  });

  it('keeps the papers: who, why, and which document', async () => {
    const events = await eventsAt(shopA);
    expect(
      events.map(({ actor, documentId, orderId, reason }) => [actor, documentId, orderId, reason]),
    ).toEqual([
      ['olga', 'delivery-note-9', null, null],
      ['olga', null, 'order-1', null],
      ['olga', null, 'order-1', 'changed mind'],
      ['mara', 'sheet-4', null, null],
      ['mara', null, null, 'damaged'],
      ['mara', null, null, null],
      ['mara', null, null, null],
    ]);
    expect(events.map(({ counterpartLocationId }) => counterpartLocationId)).toEqual([
      ...Array.from({ length: 5 }, () => null),
      shopB,
      shopB,
    ]);
    const { body } = await office.get('/api/suppliers/ROASTERS');
    expect(body).toMatchObject({ record: { deliveries: 1, units: 40, fillRate: 1, onTimeShare: null } });
  });

  it('ends with a closed shop, which can only be cleared', async () => {
    const { headers, body } = await office.get(`/api/locations/${shopB}`);
    const { locationId: _id, ...location } = locationDetailSchema.parse(body);
    const { code, name, kind, region, timezone, capacity } = location;
    const closed = { code, name, kind, region, timezone, capacity, status: 'closed' };
    const how = (method: 'PUT' | 'DELETE') => ({ method, headers: { 'if-match': String(headers['etag']) } });
    const removed = await office.write(`/api/locations/${shopB}`, undefined, undefined, how('DELETE'));
    expect(removed).toMatchObject({ status: 409, body: { code: 'location.in-use' } });
    expect((await office.write(`/api/locations/${shopB}`, closed, undefined, how('PUT'))).status).toBe(200);
    expect(await shop.till().sell(product, shopB)).toMatchObject({ code: 'location.closed' });
    const home = { fromLocationId: shopB, toLocationId: shopA };
    const cleared = shop.managerTill().transfer({ ...home, lines: [{ productId: product, quantity: 10 }] });
    expect(await cleared).toMatchObject({ outcome: 'accepted' });
    await compareAllSides(world, shop);
  });
});
