import { movementTypes } from '@streamstock/contracts-events';
import { eventListSchema, type Page, type StockEvent } from '@streamstock/contracts-http-api';
import type { Person, QueryService } from './query-service';
import { movementRecord } from './records';
import {
  beginning,
  correlations,
  expected,
  type Filters,
  instantAt,
  keeps,
  mayBeSeen,
  sampleMovements,
} from './sample-movements';
import { locations, startSampleService } from './sample-service';

let service: QueryService;

beforeAll(async () => {
  service = await startSampleService();
  await service.movements.project([
    ...sampleMovements,
    movementRecord({
      tenantId: 'umbrella',
      productId: 'U1',
      locationId: 'UL1',
      actor: 'olga',
      correlationId: 'bulk',
    }),
  ]);
});
afterAll(() => service.close());

const idsIn = (pages: readonly Page<StockEvent>[]): string[] =>
  pages.flatMap(({ items }) => items.map(({ movementId }) => movementId));

const walk = async (query: string, as?: Person): Promise<string[]> => {
  const pages = await service.pages<StockEvent>(`/events?${query}`, as);
  for (const page of pages) eventListSchema.parse(page);
  const ids = idsIn(pages);
  expect(pages.map(({ page }) => page)).toEqual(
    pages.map(({ page }) => ({ ...page, total: ids.length, totalIsEstimate: false })),
  );
  return ids;
};

it('tells a movement as it was recorded', async () => {
  const recordedAt = new Date(beginning - 1_000).toISOString();
  const record = movementRecord({
    type: 'RESTOCK',
    productId: 'P5',
    onHandChange: 12,
    onHand: 40,
    version: 3,
    locationId: 'L1',
    recordedAt,
    occurredAt: '2026-08-30T23:00:00.5Z',
    supplierId: 'ROASTERS',
    unitCost: { amount: 1_250, currency: 'EUR' },
    documentId: 'DN-1',
    note: 'damp',
  });
  await service.movements.project([record]);
  const { body } = await service.get<Page<StockEvent>>('/events?productId=P5');
  const { data, correlationId, source } = record.message;
  expect(body.items).toEqual([
    {
      movementId: data.movementId,
      commandId: data.commandId,
      correlationId,
      source,
      type: 'RESTOCK',
      productId: 'P5',
      locationId: 'L1',
      onHandChange: 12,
      onHand: 40,
      version: 3,
      recordedAt: recordedAt.replace('Z', '000Z'),
      occurredAt: '2026-08-30T23:00:00.500000Z',
      actor: 'olga',
      orderId: null,
      documentId: 'DN-1',
      reason: null,
      note: 'damp',
      counterpartLocationId: null,
      supplierId: 'ROASTERS',
      unitCost: { amount: 1_250, currency: 'EUR' },
    },
  ]);
  await service.pool.query(`DELETE FROM movement WHERE product_id = 'P5'`);
});

const alone: Filters[] = [
  ...movementTypes.map((type) => ({ type })),
  { productId: 'P2' },
  { locationId: 'L3' },
  { actor: 'mara' },
  { actor: 'o’neil ✓' },
  ...correlations.map((correlationId) => ({ correlationId })),
  { from: instantAt(60) },
  { to: instantAt(60) },
  { from: instantAt(40), to: instantAt(80) },
];
const together: Filters[] = [
  { type: 'SALE', locationId: 'L1' },
  { type: 'COUNT', productId: 'P1' },
  { productId: 'P3', locationId: 'L2' },
  { productId: 'P3', locationId: 'L2', actor: 'mara' },
  { actor: 'olga', correlationId: 'bulk' },
  { correlationId: 'bulk', type: 'RESTOCK', from: instantAt(20) },
  { type: 'RETURN', locationId: 'L3', actor: 'o’neil ✓', from: instantAt(10), to: instantAt(110) },
  { from: instantAt(80), to: instantAt(40) },
];

const visibles: Person[] = [
  {},
  { locations },
  { locations: ['L1', 'L3'] },
  { locations: ['L2'] },
  { locations: [] },
];
describe('GET /events', () => {
  it.each([{}, ...alone, ...together])('lists newest first what passes %p', async (filters: Filters) => {
    const query = new URLSearchParams({ limit: '7', ...filters }).toString();
    expect(await walk(query)).toEqual(expected(keeps(filters)));
  });

  it.each(visibles)('shows %p only the locations they may see', async (person) => {
    const { locations: seen = '*' } = person;
    for (const filters of [{}, ...alone, ...together]) {
      if (filters.locationId !== undefined && seen !== '*' && !seen.includes(filters.locationId)) continue;
      const query = new URLSearchParams({ limit: '50', ...filters }).toString();
      expect(await walk(query, person)).toEqual(
        expected((fact) => keeps(filters)(fact) && mayBeSeen(person)(fact)),
      );
    }
  });

  it.each(visibles)('reaches the same by page numbers, for %p', async (person) => {
    const all = expected(mayBeSeen(person));
    for (const page of [1, 2, 3, 4]) {
      const { body } = await service.get<Page<StockEvent>>(`/events?limit=40&page=${String(page)}`, person);
      expect(idsIn([body])).toEqual(all.slice((page - 1) * 40, page * 40));
      expect(body.page.total).toBe(all.length);
    }
  });

  it('shows each movement of before once, whatever arrives meanwhile', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    for (let round = 0; next !== null; round += 1) {
      const path: string = `/events?limit=9&locationId=L1${next === '' ? '' : `&cursor=${next}`}`;
      const { body } = await service.get<Page<StockEvent>>(path);
      seen.push(...idsIn([body]));
      ({ next } = body.page);
      await service.movements.project([
        movementRecord({ locationId: 'L1', productId: 'NEW', version: round }),
      ]);
    }
    expect(seen).toEqual(expected(({ data }) => data.locationId === 'L1'));
    await service.pool.query(`DELETE FROM movement WHERE product_id = 'NEW'`);
  });

  it('shows nothing of another tenant', async () => {
    const others = await service.get<Page<StockEvent>>('/events', { tenant: 'umbrella' });
    expect(others.body.items).toMatchObject([{ productId: 'U1', locationId: 'UL1' }]);
    expect((await service.get<Page<StockEvent>>('/events', { tenant: 'nobody' })).body.items).toEqual([]);
    expect(await service.refused('/events?productId=U1')).toMatchObject({ code: 'product.not-found' });
  });

  it.each([
    ['productId=P99', 404, 'product.not-found', ['productId']],
    ['locationId=L99', 404, 'location.not-found', ['locationId']],
    ['type=SOLD', 400, 'request.invalid', ['type']],
    ['from=yesterday', 400, 'request.invalid', ['from']],
    ['to=2026-13-01T00:00:00Z', 400, 'request.invalid', ['to']],
    ['actor=', 400, 'request.invalid', ['actor']],
    ['actor=a%00b', 400, 'request.invalid', ['actor']],
    [`correlationId=${'c'.repeat(129)}`, 400, 'request.invalid', ['correlationId']],
    ['limit=201', 400, 'request.invalid', ['limit']],
    ['page=201&limit=50', 400, 'request.invalid', ['page']],
    ['page=2&cursor=x', 400, 'request.invalid', ['page']],
    ['cursor=x', 400, 'request.invalid', ['cursor']],
    ['colour=red', 400, 'request.invalid', ['colour']],
  ])('refuses %s', async (query, status, code, fields) => {
    expect(await service.refused(`/events?${query}`)).toEqual({ status, code, fields });
  });

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00%2B23:59', '9999-12-31T23:59:59.999999999-23:59'])(
    'takes the odd instant %s',
    async (instant) => {
      for (const bound of ['from', 'to']) {
        expect((await service.get(`/events?${bound}=${instant}`)).status).toBe(200);
      }
    },
  );

  it.each([
    ['0000-01-01T00:00:00.000000Z', '00000000-0000-4000-8000-000000000000'],
    ['2026-02-30T00:00:00.000000Z', '00000000-0000-4000-8000-000000000000'],
    ['2026-11-24T00:00:00.000000Z', 'not-a-uuid'],
  ])('refuses a cursor to %s %s', async (...place) => {
    const { body } = await service.get<Page<StockEvent>>('/events?limit=1');
    const parts = JSON.parse(Buffer.from(body.page.next ?? '', 'base64url').toString()) as unknown[];
    const forged = Buffer.from(JSON.stringify([...parts.slice(0, -1), place])).toString('base64url');
    expect(await service.refused(`/events?limit=1&cursor=${forged}`)).toMatchObject({
      status: 400,
      fields: ['cursor'],
    });
  });

  it('is closed for a location that is not the person’s, whether or not it exists', async () => {
    for (const location of ['L2', 'L99']) {
      expect(await service.refused(`/events?locationId=${location}`, { locations: ['L1'] })).toEqual({
        status: 403,
        code: 'auth.location-forbidden',
        fields: ['locationId'],
      });
    }
  });
});
