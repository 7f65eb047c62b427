import type { Location } from '@streamstock/contracts-events';
import {
  type LocationDetail,
  locationDetailSchema,
  type LocationListQuery,
  locationListSchema,
  type LocationSummary,
} from '@streamstock/contracts-http-api';
import { aLocation } from '@streamstock/server-kit-testing';
import { type Person, type QueryService, startQueryService } from './query-service';
import { levelRecord, locationMessage, productMessage, received } from './records';
import { byPageNumber } from './shelf';

let service: QueryService;

const described: Partial<Location>[] = [
  { locationId: 'hamburg-01', code: 'HH1', name: 'Hamburg Altona', kind: 'store', region: 'North' },
  {
    locationId: 'hamburg-02',
    code: 'HH2',
    name: 'hamburg Mitte',
    kind: 'store',
    region: 'North',
    capacity: 10,
  },
  { locationId: 'munich-01', code: 'M01', name: 'München', kind: 'store', region: 'South', capacity: 80 },
  {
    locationId: 'central',
    code: 'WH',
    name: 'Zentrallager',
    kind: 'warehouse',
    region: 'North',
    capacity: 160,
  },
  {
    locationId: 'old',
    code: 'OLD',
    name: 'Altes Lager 100%',
    kind: 'warehouse',
    status: 'closed',
    capacity: 0,
  },
  { locationId: 'gone', code: 'GON', name: 'Hamburg Wandsbek', kind: 'store', status: 'removed' },
];
const locations = described.map((changes) => aLocation({ capacity: null, region: 'West', ...changes }));
const onHand: Readonly<Record<string, number>> = {
  'hamburg-01': 12,
  'hamburg-02': 8,
  'munich-01': 20,
  central: 120,
};
const there = locations.filter(({ status }) => status !== 'removed');

beforeAll(async () => {
  service = await startQueryService();
  const price = { amount: 150, currency: 'EUR' };
  const cost = { amount: 100, currency: 'EUR' };
  await service.catalog.project([
    received(productMessage({ productId: 'P1', reorderPoint: 10, price, cost })),
    received(
      productMessage({ productId: 'P2', barcode: null, price: { amount: 7, currency: 'USD' }, cost: null }),
    ),
    received(productMessage({ productId: 'P3', barcode: null, price: null, cost: null })),
    ...locations.map((location) => received(locationMessage(location))),
    received(locationMessage({ locationId: 'central', name: 'Umbrella central' }, 'umbrella')),
  ]);
  await service.levels.project([
    ...Object.entries(onHand).map(([locationId, units]) =>
      levelRecord({ productId: 'P1', locationId, onHand: units, onHold: 1 }),
    ),
    levelRecord({ productId: 'P2', locationId: 'munich-01', onHand: 3 }),
    levelRecord({ productId: 'P3', locationId: 'munich-01', onHand: 0 }),
  ]);
});
afterAll(() => service.close());

const ids = async (query: string, as?: Person): Promise<string[]> =>
  (await service.pages<LocationSummary>(`/locations?limit=2&${query}`, as)).flatMap((page) => {
    locationListSchema.parse(page);
    expect(page.page.totalIsEstimate).toBe(false);
    return page.items.map(({ locationId }) => locationId);
  });

describe('GET /locations', () => {
  it('shows what is at each location, and how full it is', async () => {
    const { body } = await service.get<{ items: LocationSummary[] }>('/locations');
    expect(body.items.map((item) => [item.locationId, item.onHand, item.available, item.use])).toEqual([
      ['central', 120, 119, 0.75],
      ['hamburg-01', 12, 11, null],
      ['hamburg-02', 8, 7, 0.8],
      ['munich-01', 23, 22, 0.2875],
      ['old', 0, 0, null],
    ]);
    expect(body.items[3]).toMatchObject({ levels: 3, low: 1, out: 1, status: 'open', code: 'M01' });
    expect(body.items[2]).toMatchObject({ levels: 1, low: 1, out: 0 });
  });

  it.each([
    ['search=burg', ['hamburg-01', 'hamburg-02']],
    ['search=HAMBURG-01', ['hamburg-01']],
    ['search=h2', ['hamburg-02']],
    ['search=munch', ['munich-01']],
    ['search=M%C3%9CNCHEN', ['munich-01']],
    ['search=0%25', ['old']],
    ['search=_', []],
    ['search=%5C', []],
    ['search=wandsbek', []],
    ['kind=warehouse', ['central', 'old']],
    ['region=North&kind=store', ['hamburg-01', 'hamburg-02']],
    ['region=north', []],
    ['status=closed', ['old']],
    ['status=open&search=a', ['central', 'hamburg-01', 'hamburg-02']],
  ])('finds by %p', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
    const { body } = await service.get<{ page: { total: number } }>(`/locations?${query}`);
    expect(body.page.total).toBe(expected.length);
  });

  it.each<[LocationListQuery['sort'], string[]]>([
    ['id', ['central', 'hamburg-01', 'hamburg-02', 'munich-01', 'old']],
    ['name', ['old', 'hamburg-01', 'hamburg-02', 'munich-01', 'central']],
    ['-name', ['central', 'munich-01', 'hamburg-02', 'hamburg-01', 'old']],
    ['onHand', ['old', 'hamburg-02', 'hamburg-01', 'munich-01', 'central']],
    ['-onHand', ['central', 'munich-01', 'hamburg-01', 'hamburg-02', 'old']],
    ['use', ['munich-01', 'central', 'hamburg-02', 'hamburg-01', 'old']],
    ['-use', ['hamburg-02', 'central', 'munich-01', 'old', 'hamburg-01']],
  ])('sorts by %s, those without a capacity last, page after page', async (sort, expected) => {
    expect(await ids(`sort=${sort}`)).toEqual(expected);
    const byNumber = await byPageNumber<LocationSummary>(service, `/locations?sort=${sort}`, 2);
    expect(byNumber.map(({ locationId }) => locationId)).toEqual(expected);
  });

  it('shows a person only the person’s, and a tenant only its own', async () => {
    const as = { locations: ['hamburg-02', 'munich-01', 'gone', 'nowhere'] };
    expect(await ids('sort=-onHand', as)).toEqual(['munich-01', 'hamburg-02']);
    expect(await ids('search=hamburg', as)).toEqual(['hamburg-02']);
    expect(await ids('sort=id', { locations: [] })).toEqual([]);
    expect(await ids('sort=id', { tenant: 'umbrella' })).toEqual(['central']);
    expect(await ids('sort=id', { tenant: 'nobody' })).toEqual([]);
  });

  it.each([
    ['kind=shop', ['kind']],
    ['status=removed', ['status']],
    ['sort=region', ['sort']],
    ['cursor=x', ['cursor']],
    ['search=', ['search']],
    ['colour=red', ['colour']],
  ])('refuses %s with 400', async (query, fields) => {
    expect(await service.refused(`/locations?${query}`)).toEqual({
      status: 400,
      code: 'request.invalid',
      fields,
    });
  });
});

describe('GET /locations/:id', () => {
  it('shows what is there and what that is worth, per currency', async () => {
    const { body, headers } = await service.get<LocationDetail>('/locations/munich-01');
    expect(locationDetailSchema.parse(body)).toMatchObject({
      name: 'München',
      onHand: 23,
      use: 0.2875,
      version: 1,
      value: [
        { currency: 'EUR', atCost: 2000, atPrice: 3000 },
        { currency: 'USD', atCost: 0, atPrice: 21 },
      ],
    });
    expect(headers.get('etag')).toBe('"1"');
    const empty = await service.get<LocationDetail>('/locations/old');
    expect(empty.body).toMatchObject({ onHand: 0, use: null, levels: 0, value: [] });
  });

  it.each([
    ['/locations/gone', 404, 'location.not-found', ['id']],
    ['/locations/nowhere', 404, 'location.not-found', ['id']],
    ['/locations/%00', 400, 'request.invalid', ['id']],
    ['/locations/old?minVersion=-1', 400, 'request.invalid', ['minVersion']],
    ['/locations/old?x=1', 400, 'request.invalid', ['x']],
    ['/locations/old?minVersion=7', 503, 'read-model.behind', ['minVersion']],
    ['/stock?locationId=gone', 404, 'location.not-found', ['locationId']],
    ['/stock/gone/P1', 404, 'location.not-found', ['locationId']],
    ['/products?locationId=gone', 404, 'location.not-found', ['locationId']],
  ])('refuses %s', async (path, status, code, fields) => {
    expect(await service.refused(path)).toEqual({ status, code, fields });
  });

  it('is closed for locations that are not the person’s, whether or not they exist', async () => {
    for (const id of ['central', 'nowhere', 'gone']) {
      expect(await service.refused(`/locations/${id}`, { locations: ['old'] })).toMatchObject({
        status: 403,
      });
    }
  });

  it('waits for the version somebody has just written, also of a removal and a return', async () => {
    const closed = { ...aLocation(there[0]), status: 'closed' as const };
    const waiting = service.get<LocationDetail>('/locations/hamburg-01?minVersion=2');
    await service.catalog.project([received(locationMessage(closed, 'acme', 2))]);
    const { body, headers } = await waiting;
    expect(body).toMatchObject({ status: 'closed', version: 2 });
    expect(headers.get('etag')).toBe('"2"');

    const place = { locationId: 'soon', code: 'SOON', name: 'Soon' };
    await service.catalog.project([received(locationMessage({ ...place, status: 'removed' }, 'acme', 2))]);
    expect(await service.refused('/locations/soon?minVersion=2')).toMatchObject({
      code: 'location.not-found',
    });
    await service.catalog.project([
      received(locationMessage(place, 'acme', 3)),
      received(locationMessage({ ...place, status: 'removed' }, 'acme', 2)),
      received(locationMessage({ ...place, name: 'First' }, 'acme', 1)),
    ]);
    expect((await service.get<LocationDetail>('/locations/soon')).body).toMatchObject({
      name: 'Soon',
      version: 3,
    });
  });
});
