import { type Metrics, metricsSchema } from '@streamstock/contracts-http-api';
import { localMidnight } from './local-midnight';
import { type Person, type QueryService, startQueryService } from './query-service';
import { levelRecord, locationMessage, movementRecord, productMessage, received } from './records';

let service: QueryService;

const zones = {
  BERLIN: 'Europe/Berlin',
  LISBON: 'Europe/Lisbon',
  KATHMANDU: 'Asia/Kathmandu',
  ANGELES: 'America/Los_Angeles',
  KIRITIMATI: 'Pacific/Kiritimati',
};

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const dollars = (amount: number) => ({ amount, currency: 'USD' });

const products = [
  { productId: 'COFFEE', reorderPoint: 25, cost: euros(500), price: euros(900), lifecycle: 'active' },
  { productId: 'TEA', reorderPoint: 5, cost: dollars(200), price: dollars(300), lifecycle: 'phasing-out' },
  { productId: 'MUG', reorderPoint: 5, cost: null, price: null, lifecycle: 'active' },
  { productId: 'OLD', cost: null, price: null, lifecycle: 'discontinued' },
  { productId: 'IDEA', cost: null, price: null, lifecycle: 'draft' },
] as const;

const levels = [
  { locationId: 'BERLIN', productId: 'COFFEE', onHand: 20, onHold: 5 },
  { locationId: 'BERLIN', productId: 'TEA', onHand: 10 },
  { locationId: 'BERLIN', productId: 'MUG', onHand: 0 },
  { locationId: 'LISBON', productId: 'COFFEE', onHand: 30 },
  { locationId: 'LISBON', productId: 'MUG', onHand: 40 },
  { locationId: 'KATHMANDU', productId: 'TEA', onHand: 1 },
];

beforeAll(async () => {
  service = await startQueryService();
  const location = (locationId: string, changes = {}) => {
    const name = locationId as keyof typeof zones;
    return received(
      locationMessage({ locationId, code: locationId, timezone: zones[name], capacity: null, ...changes }),
    );
  };
  await service.catalog.project([
    ...products.map((product) => received(productMessage(product))),
    location('BERLIN', { capacity: 100 }),
    location('LISBON', { capacity: 50, status: 'closed' }),
    location('KATHMANDU'),
    location('ANGELES', { capacity: 0 }),
    location('KIRITIMATI'),
    location('GONE', { timezone: 'Europe/Berlin', capacity: 1_000, status: 'removed' }),
    received(locationMessage({ locationId: 'BERLIN', timezone: 'Asia/Tokyo' }, 'umbrella')),
  ]);
  await service.levels.project([
    ...levels.map((level) => levelRecord(level)),
    levelRecord({ tenantId: 'umbrella', locationId: 'BERLIN', productId: 'COFFEE', onHand: 1_000 }),
  ]);
});
afterAll(() => service.close());

const metrics = async (query = '', as?: Person): Promise<Metrics> => {
  const { status, body } = await service.get<Metrics>(`/figures${query}`, as);
  expect(status).toBe(200);
  return metricsSchema.parse(body);
};

describe('GET /figures', () => {
  it('adds up all locations for who may see them', async () => {
    expect(await metrics()).toEqual({
      asOf: expect.any(String) as string,
      products: { total: 5, draft: 1, active: 2, phasingOut: 1, discontinued: 1 },
      locations: 5,
      units: { onHand: 101, available: 96 },
      levels: { total: 6, low: 2, out: 1 },
      value: [
        { currency: 'EUR', atCost: 25_000, atPrice: 45_000 },
        { currency: 'USD', atCost: 2_200, atPrice: 3_300 },
      ],
      unitsSoldToday: 0,
      capacity: { units: 150, used: 100, use: 100 / 150 },
    });
  });

  it('adds up only the locations that a person may see', async () => {
    expect(await metrics('', { locations: ['LISBON', 'KATHMANDU', 'NOWHERE'] })).toMatchObject({
      products: { total: 5 },
      locations: 2,
      units: { onHand: 71, available: 71 },
      levels: { total: 3, low: 1, out: 0 },
      value: [
        { currency: 'EUR', atCost: 15_000, atPrice: 27_000 },
        { currency: 'USD', atCost: 200, atPrice: 300 },
      ],
      capacity: { units: 50, used: 70, use: 1.4 },
    });
    expect(await metrics('', { locations: [] })).toMatchObject({
      locations: 0,
      units: { onHand: 0, available: 0 },
      levels: { total: 0, low: 0, out: 0 },
      value: [],
      capacity: null,
    });
  });

  it('tells of one location, and of no capacity where there is none', async () => {
    expect(await metrics('?locationId=BERLIN')).toMatchObject({
      locations: 1,
      units: { onHand: 30, available: 25 },
      levels: { total: 3, low: 1, out: 1 },
      capacity: { units: 100, used: 30, use: 0.3 },
    });
    expect(await metrics('?locationId=KATHMANDU')).toMatchObject({ units: { onHand: 1 }, capacity: null });
    expect(await metrics('?locationId=ANGELES')).toMatchObject({ units: { onHand: 0 }, capacity: null });
  });

  it('never adds another tenant’s', async () => {
    expect(await metrics('', { tenant: 'umbrella' })).toMatchObject({
      products: { total: 0 },
      locations: 1,
      units: { onHand: 1_000 },
    });
    expect(await metrics('', { tenant: 'nobody' })).toMatchObject({ locations: 0, units: { onHand: 0 } });
  });

  it.each([
    ['?locationId=NOWHERE', {}, 404, 'location.not-found'],
    ['?locationId=GONE', {}, 404, 'location.not-found'],
    ['?locationId=BERLIN', { locations: ['LISBON'] }, 403, 'auth.location-forbidden'],
    ['?locationId=', {}, 400, 'request.invalid'],
  ])('refuses %s to %p', async (query, person, status, code) => {
    expect(await service.refused(`/figures${query}`, person)).toEqual({
      status,
      code,
      fields: ['locationId'],
    });
  });

  it('refuses what it does not know', async () => {
    expect(await service.refused('/figures?colour=red')).toMatchObject({ status: 400, fields: ['colour'] });
  });
});

describe('units sold today', () => {
  const sale = (locationId: string, occurredAt: number, units: number, tenantId = 'acme') =>
    movementRecord({
      tenantId,
      locationId,
      occurredAt: new Date(occurredAt).toISOString(),
      onHandChange: -units,
    });

  it('are those since midnight where they were sold', async () => {
    const names = Object.entries(zones);
    await service.movements.project([
      ...names.flatMap(([locationId, zone], index) => [
        sale(locationId, localMidnight(zone), 10 ** index),
        sale(locationId, localMidnight(zone) - 1_000, 7),
      ]),
      movementRecord({ locationId: 'BERLIN', type: 'RETURN', onHandChange: 4 }),
      sale('BERLIN', localMidnight('Asia/Tokyo'), 3, 'umbrella'),
    ]);
    for (const [index, [locationId]] of names.entries()) {
      expect(await metrics(`?locationId=${locationId}`)).toMatchObject({ unitsSoldToday: 10 ** index });
    }
    expect(await metrics()).toMatchObject({ unitsSoldToday: 11_111 });
    expect(await metrics('', { locations: ['BERLIN', 'LISBON'] })).toMatchObject({ unitsSoldToday: 11 });
    expect(await metrics('', { tenant: 'umbrella' })).toMatchObject({ unitsSoldToday: 3 });
  });

  it.each([
    // Half past eleven in Lisbon is half past midnight in Berlin.
    ['2026-11-24T23:30:00Z', 'Europe/Lisbon', '2026-11-24T00:00:00.000000Z'],
    ['2026-11-24T23:30:00Z', 'Europe/Berlin', '2026-11-24T23:00:00.000000Z'],
    ['2026-11-24T23:30:00Z', 'Asia/Kathmandu', '2026-11-24T18:15:00.000000Z'],
    // Clocks were set at two: the day is longer or shorter, its beginning is not moved.
    ['2026-03-29T10:00:00Z', 'Europe/Berlin', '2026-03-28T23:00:00.000000Z'],
    ['2026-10-25T22:30:00Z', 'Europe/Berlin', '2026-10-24T22:00:00.000000Z'],
    // Clocks were set at midnight: the day began at one.
    ['2018-11-04T12:00:00Z', 'America/Sao_Paulo', '2018-11-04T03:00:00.000000Z'],
    ['2026-11-24T23:30:00Z', 'Moon/Tranquility', '2026-11-24T00:00:00.000000Z'],
  ])('at %s in %s begin at %s', async (moment, zone, midnight) => {
    const { rows } = await service.pool.query('SELECT local_midnight($1, $2) AS at', [moment, zone]);
    expect(rows).toEqual([{ at: midnight }]);
  });
});
