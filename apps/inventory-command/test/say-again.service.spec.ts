import { topics } from '@streamstock/contracts-events';
import { inTransaction } from '@streamstock/server-kit-database';
import { decodeBody, insertOutbox, OutboxRoom } from '@streamstock/server-kit-outbox';
import { createsSupplier } from '../src/domain/catalog-examples';
import { aRestock, createsLocation, createsProduct, moveStock } from '../src/domain/examples';
import { sayAgain } from '../src/publish-facts/say-again';
import { sayRecentAgain } from '../src/publish-facts/say-recent-again';
import { eventually } from '@streamstock/server-kit-testing';
import { type CommandSide, openCommandSide } from './command-side';

let side: CommandSide;

beforeAll(async () => {
  side = await openCommandSide(1);
  await side.replicas[0]?.submit([
    createsSupplier(),
    createsProduct(),
    createsLocation(),
    moveStock(aRestock({ quantity: 7 })),
  ]);
});
beforeEach(() => side.pool.query('DELETE FROM outbox'));
afterAll(() => side.close());

async function said(): Promise<unknown[]> {
  const { rows } = await side.pool.query<{ body: string }>('SELECT body FROM outbox ORDER BY id');
  return rows.flatMap(({ body }) => decodeBody(body)).map(({ value }) => JSON.parse(value) as unknown);
}

it('says the current level and catalogue entries again, and no movement', async () => {
  const keys = new Map([
    [topics.stockLevels.name, ['acme|PROD-001|WH-NORTH']],
    [topics.movements.name, ['acme|PROD-001|WH-NORTH']],
    [
      topics.catalog.name,
      ['acme|product|PROD-001', 'acme|location|WH-NORTH', 'acme|supplier|ROASTERS', 'acme|product|GONE'],
    ],
  ]);
  await inTransaction(side.pool, (client) => sayAgain(client, keys));
  expect(await said()).toMatchObject([
    { type: 'StockLevelChanged', sequence: 1, data: { level: { onHand: 7 } } },
    { type: 'SupplierChanged', sequence: 1, data: { supplier: { leadTimeDays: 5 } } },
    { type: 'ProductChanged', sequence: 1, data: { product: { sku: 'COF-ESP-1KG' } } },
    { type: 'LocationChanged', sequence: 1, data: { location: { code: 'NORTH' } } },
  ]);
});

describe('what moved lately', () => {
  const always = { free: () => Promise.resolve() };

  it('is said again after a start, each key once, however often and whenever it moved', async () => {
    const others = ['PROD-002', 'PROD-003'];
    await side.replicas[0]?.submit([
      ...others.map((productId) => createsProduct({ productId, sku: productId })),
      ...[...others, 'PROD-001', ...others, 'PROD-001'].map((productId) =>
        moveStock(aRestock({ productId, quantity: 1 })),
      ),
    ]);
    await side.pool.query('DELETE FROM outbox');
    await sayRecentAgain(side.pool, { seconds: 120, room: always, movementsPerPage: 2 });
    const newest = { 'PROD-001': 3, 'PROD-002': 2, 'PROD-003': 2 };
    const levels = Object.entries(newest).map(([productId, sequence]): unknown =>
      expect.objectContaining({ key: `acme|${productId}|WH-NORTH`, sequence }),
    );
    const facts = await said();
    expect(facts).toHaveLength(levels.length);
    expect(facts).toEqual(expect.arrayContaining(levels));
    await side.pool.query('DELETE FROM outbox');
    await sayRecentAgain(side.pool, { seconds: 0, room: always });
    expect(await said()).toEqual([]);
  });

  it('waits while much is to be published, and ends when it is told to', async () => {
    await side.pool.query('DELETE FROM outbox');
    for (let row = 0; row < 100; row += 1) {
      const message = { topic: 'test', key: String(row), value: '1' };
      await inTransaction(side.pool, (client) => insertOutbox(client, [message]));
    }
    let looks = 0;
    const watched = new Proxy(side.pool, {
      get(pool, name) {
        if (name !== 'query') return Reflect.get(pool, name, pool) as unknown;
        looks += 1;
        return pool.query.bind(pool);
      },
    });
    const closing = new AbortController();
    const room = new OutboxRoom(watched, { signal: closing.signal });
    const ended = expect(sayRecentAgain(side.pool, { seconds: 120, room })).rejects.toThrow('closing');
    await eventually(() => expect(looks).toBeGreaterThan(2));
    expect(await said()).toHaveLength(100);
    closing.abort(new Error('closing'));
    await ended;
    expect(await said()).toHaveLength(100);
    const open = new AbortController().signal;
    await sayRecentAgain(side.pool, {
      seconds: 120,
      room: new OutboxRoom(side.pool, { signal: open, patienceMs: 50 }),
    });
    expect(await said()).toHaveLength(103);
    const patient = new OutboxRoom(side.pool, { signal: open });
    const done = sayRecentAgain(side.pool, { seconds: 120, room: patient });
    await side.pool.query('DELETE FROM outbox');
    await done;
    expect(await said()).toHaveLength(3);
  });
});
