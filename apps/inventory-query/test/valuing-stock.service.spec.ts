import type { Product } from '@streamstock/contracts-events';
import type { LocationDetail } from '@streamstock/contracts-http-api';
import { contradictions } from './invariants';
import { openQuerySide, ownRedisUrl, type QuerySide } from './query-side';
import { type QueryService, startQueryService } from './query-service';
import { levelRecord, locationMessage, productMessage, received } from './records';

let side: QuerySide;

beforeEach(async () => {
  side = await openQuerySide([ownRedisUrl(10), ownRedisUrl(10)]);
});
afterEach(() => side.close());

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });

/** `location currency cost price` of everything that is worth something. */
const values = async (tenantId = 'acme'): Promise<string[]> => {
  const { rows } = await side.pool.query<{ value: string }>(
    `SELECT concat_ws(' ', location_id, currency, at_cost, at_price) AS value FROM stock_value
     WHERE tenant_id = $1 AND (at_cost, at_price) <> (0, 0) ORDER BY 1`,
    [tenantId],
  );
  return rows.map(({ value }) => value);
};

const productRecord = (product: Partial<Product>, version = 1, tenantId = 'acme') =>
  received(productMessage({ reorderPoint: 5, ...product }, tenantId, version));

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

it('gives the same values for any order and repetition of levels and products', async () => {
  const [{ levels, catalog }] = side.replicas;
  for (let round = 0; round < 6; round += 1) {
    const tenantId = `tenant-${String(round)}`;
    const level = (productId: string, locationId: string, version: number, onHand: number) =>
      levelRecord({ tenantId, productId, locationId, version, onHand });
    const product = (version: number, changes: Partial<Product>) => () =>
      catalog.project([productRecord(changes, version, tenantId)]);
    const steps = [
      ...[1, 2, 3].flatMap((version) =>
        ['L1', 'L2'].map(
          (place) => () =>
            levels.project([
              level('P1', place, version, 10 * version),
              level('P2', place, version, 4 - version),
            ]),
        ),
      ),
      product(1, { productId: 'P1', cost: eur(900), price: usd(5) }),
      product(2, { productId: 'P1', cost: usd(7), price: usd(12) }),
      product(3, { productId: 'P1', cost: eur(3), price: eur(8) }),
      product(1, { productId: 'P2', cost: null, price: usd(50) }),
      product(2, { productId: 'P2', cost: null, price: usd(60) }),
    ];
    for (const step of shuffled([...steps, ...steps])) await step();
    expect(await values(tenantId)).toEqual(['L1 EUR 90 240', 'L1 USD 0 60', 'L2 EUR 90 240', 'L2 USD 0 60']);
  }
  expect(await contradictions(side.pool)).toEqual([]);
});

it('keeps tenants apart, and counts what has no price or cost as nothing', async () => {
  const [{ levels, catalog }] = side.replicas;
  await levels.project([
    levelRecord({ tenantId: 'acme', locationId: 'L1', onHand: 3 }),
    levelRecord({ tenantId: 'umbrella', locationId: 'L1', onHand: 5 }),
    levelRecord({ tenantId: 'acme', productId: 'FREE', locationId: 'L1', onHand: 100 }),
  ]);
  expect(await values()).toEqual([]);
  await catalog.project([
    productRecord({ cost: eur(2), price: null }),
    productRecord({ cost: null, price: eur(9) }, 1, 'umbrella'),
    productRecord({ productId: 'FREE', cost: null, price: null }),
  ]);
  expect(await values()).toEqual(['L1 EUR 6 0']);
  expect(await values('umbrella')).toEqual(['L1 EUR 0 45']);
});

it('misses no change of terms while levels are born', async () => {
  const [here, there] = side.replicas;
  for (let round = 0; round < 40; round += 1) {
    const productId = `NEW${String(round % 8)}`;
    const version = Math.floor(round / 8) + 1;
    const terms = {
      cost: eur(round + 1),
      price: round % 2 === 0 ? null : eur(2 * round),
      reorderPoint: round,
    };
    await Promise.all([
      here.levels.project([levelRecord({ productId, locationId: `L${String(round)}`, onHand: 5 })]),
      there?.catalog.project([productRecord({ productId, ...terms }, version)]),
      here.levels.project([levelRecord({ productId, locationId: 'L0', onHand: round, version: round + 1 })]),
    ]);
  }
  expect(await contradictions(side.pool)).toEqual([]);
});

it('writes the levels of a product only when it changes in what they copy', async () => {
  const [{ levels, catalog }] = side.replicas;
  const terms = { reorderPoint: 5, cost: eur(2), price: eur(3) };
  await catalog.project([productRecord(terms, 1)]);
  await levels.project(['L1', 'L2'].map((locationId) => levelRecord({ locationId, onHand: 7 })));
  const written = async (): Promise<unknown> => {
    const { rows } = await side.pool.query<Record<string, unknown>>(
      'SELECT location_id, xmin::text, ctid::text FROM stock_level ORDER BY 1',
    );
    return rows;
  };
  const before = await written();
  await catalog.project([
    productRecord({ ...terms, name: 'Another name', category: 'Another', lifecycle: 'phasing-out' }, 2),
  ]);
  expect(await written()).toEqual(before);
  let last = before;
  for (const [index, changed] of [{ reorderPoint: 6 }, { cost: eur(4) }, { price: null }].entries()) {
    await catalog.project([productRecord({ ...terms, ...changed }, 3 + index)]);
    const now = await written();
    expect(now).not.toEqual(last);
    last = now;
  }
  expect(await contradictions(side.pool)).toEqual([]);
});

describe('more than a number holds', () => {
  let service: QueryService;

  beforeAll(async () => {
    service = await startQueryService();
    await service.catalog.project([
      productRecord({ cost: eur(1_000_000_000_000), price: eur(999_999_999_999) }),
      received(locationMessage({ locationId: 'RICH' })),
      received(locationMessage({ locationId: 'POOR' })),
    ]);
  });
  afterAll(() => service.close());

  it('is added up exactly, and shown as the largest number', async () => {
    const at = (locationId: string, version: number, onHand: number) =>
      service.levels.project([levelRecord({ locationId, version, onHand })]);
    const shown = async (locationId: string) =>
      (await service.get<LocationDetail>(`/locations/${locationId}`)).body.value;
    const most = Number.MAX_SAFE_INTEGER;
    await at('RICH', 1, 1_000_000_000);
    await at('POOR', 1, -1_000_000_000);
    expect(await shown('RICH')).toEqual([{ currency: 'EUR', atCost: most, atPrice: most }]);
    expect(await shown('POOR')).toEqual([{ currency: 'EUR', atCost: -most, atPrice: -most }]);
    expect(await contradictions(service.pool)).toEqual([]);
    await at('RICH', 2, 2);
    expect(await shown('RICH')).toEqual([
      { currency: 'EUR', atCost: 2_000_000_000_000, atPrice: 1_999_999_999_998 },
    ]);
  });
});
