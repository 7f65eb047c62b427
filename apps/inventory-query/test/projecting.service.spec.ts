import { contradictions } from './invariants';
import { openQuerySide, ownRedisUrl, type QuerySide } from './query-side';
import { levelRecord, locationMessage, productMessage, received } from './records';

let side: QuerySide;

beforeEach(async () => {
  side = await openQuerySide([ownRedisUrl(11), ownRedisUrl(11), ownRedisUrl(11)]);
});
afterEach(() => side.close());

const levelsOf = async (tenantId: string): Promise<unknown[]> => {
  const { rows } = await side.pool.query<Record<string, unknown>>(
    `SELECT product_id, location_id, on_hand, status, version FROM stock_level WHERE tenant_id = $1 ORDER BY 1, 2`,
    [tenantId],
  );
  return rows;
};

const deadlocks = async (): Promise<number | undefined> => {
  const { rows } = await side.pool.query<{ deadlocks: number }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return rows[0]?.deadlocks;
};

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

it('ends in the same model when facts come twice and out of order', async () => {
  const [{ levels }] = side.replicas;
  const versions = [1, 2, 3, 4, 5];
  const records = versions.map((version) => levelRecord({ version, onHand: 10 * version }));
  await levels.project(shuffled([...records, ...records]));
  await levels.project(records.slice(0, 2));
  for (const record of shuffled(records)) await levels.project([record]);
  expect(await levelsOf('acme')).toMatchObject([{ on_hand: 50, version: 5 }]);
  expect(await contradictions(side.pool)).toEqual([]);
});

it('never lets two tenants of one batch touch', async () => {
  const [{ levels, catalog }] = side.replicas;
  await catalog.project([
    received(productMessage({ reorderPoint: 40 }, 'acme')),
    received(productMessage({ reorderPoint: 5 }, 'umbrella')),
  ]);
  await levels.project([
    levelRecord({ tenantId: 'acme', onHand: 30, version: 9 }),
    levelRecord({ tenantId: 'umbrella', onHand: 30, version: 2 }),
  ]);
  expect(await levelsOf('acme')).toMatchObject([{ on_hand: 30, status: 'low', version: 9 }]);
  expect(await levelsOf('umbrella')).toMatchObject([{ on_hand: 30, status: 'ok', version: 2 }]);
  expect(await contradictions(side.pool)).toEqual([]);
});

it.each(['levels first', 'product first'])('evaluates a level and its product: %s', async (order) => {
  const [{ levels, catalog }] = side.replicas;
  const projectLevel = () => levels.project([levelRecord({ onHand: 30 })]);
  const projectProduct = () => catalog.project([received(productMessage({ reorderPoint: 40 }))]);
  if (order === 'levels first') await projectLevel().then(projectProduct);
  else await projectProduct().then(projectLevel);
  expect(await levelsOf('acme')).toMatchObject([{ status: 'low' }]);
  await catalog.project([received(productMessage({ reorderPoint: 10 }, 'acme', 2))]);
  await catalog.project([received(productMessage({ reorderPoint: 99 }, 'acme', 1))]);
  expect(await levelsOf('acme')).toMatchObject([{ status: 'ok' }]);
  expect(await contradictions(side.pool)).toEqual([]);
});

it('keeps model and roll-ups whole while replicas write the same rows, and never deadlocks', async () => {
  const products = Array.from({ length: 12 }, (_, index) => `P${String(index)}`);
  const places = products.flatMap((productId) =>
    ['L1', 'L2', 'L3', 'L4', 'L5'].map((locationId) => ({ productId, locationId })),
  );
  const rounds = Array.from({ length: 15 }, (_, index) => index + 1);
  const writes = side.replicas.map(async ({ levels, catalog }) => {
    for (const version of rounds) {
      const facts = places.map((place) => levelRecord({ ...place, version, onHand: version + 13 }));
      const currency = version % 4 === 0 ? 'USD' : 'EUR';
      const terms = {
        reorderPoint: 2 * version,
        cost: { amount: 10 + version, currency },
        price: version % 3 === 0 ? null : { amount: 20 * version, currency },
      };
      const entries = products.map((productId) => productMessage({ productId, ...terms }, 'acme', version));
      await Promise.all([
        levels.project(shuffled(facts)),
        catalog.project(shuffled(entries).map((entry) => received(entry))),
      ]);
    }
  });
  await Promise.all(writes);
  expect(await contradictions(side.pool)).toEqual([]);
  expect(await deadlocks()).toBe(0);
  expect(await levelsOf('acme')).toEqual(
    [...places]
      .sort((one, other) => (one.productId < other.productId ? -1 : one.productId > other.productId ? 1 : 0))
      .map(({ productId, locationId }) => ({
        product_id: productId,
        location_id: locationId,
        on_hand: 28,
        status: 'low',
        version: 15,
      })),
  );
});

it('adds up what replicas write to the same totals, and never deadlocks', async () => {
  const products = Array.from({ length: 40 }, (_, index) => `P${String(index)}`);
  await Promise.all(
    side.replicas.map(async ({ levels }, replica) => {
      for (let version = 1; version <= 30; version += 1) {
        const facts = products.map((productId) =>
          levelRecord({ productId, locationId: `L${String(replica)}`, version, onHand: version }),
        );
        await levels.project(shuffled(facts));
      }
    }),
  );
  expect(await contradictions(side.pool)).toEqual([]);
  expect(await deadlocks()).toBe(0);
});

it('misses no reorder point, cost or price of a product whose first levels arrive at the same moment', async () => {
  const [{ levels, catalog }] = side.replicas;
  for (let round = 0; round < 60; round += 1) {
    const productId = `NEW${String(round)}`;
    await Promise.all([
      levels.project([levelRecord({ productId, onHand: 5 })]),
      catalog.project([received(productMessage({ productId, reorderPoint: 9 }))]),
    ]);
  }
  expect(await contradictions(side.pool)).toEqual([]);
});

it('parks what the database refuses and projects everything around it', async () => {
  const [{ catalog }] = side.replicas;
  await catalog.project([
    received(productMessage({ productId: 'P1' })),
    received(productMessage({ productId: 'P2', name: 'NUL \u0000 byte' })),
    received(locationMessage({ locationId: 'L1' })),
  ]);
  const { rows } = await side.pool.query('SELECT product_id FROM product');
  expect(rows).toEqual([{ product_id: 'P1' }]);
  expect((await side.pool.query('SELECT location_id FROM location')).rows).toEqual([{ location_id: 'L1' }]);
  expect(side.parked).toHaveLength(1);
  expect(side.parked[0]?.record.key?.toString()).toBe('acme|product|P2');
});

it('remembers how far it has come with the facts', async () => {
  const [{ levels }] = side.replicas;
  const records = [1, 2, 3].map((version) => levelRecord({ version }));
  await levels.project(records);
  const { rows } = await side.pool.query<Record<string, unknown>>('SELECT * FROM consumer_offset');
  const next = Number(records.at(-1)?.offset) + 1;
  expect(rows).toEqual([{ consumer_group: 'test', topic: 'test', partition: 0, next_offset: next }]);
});
