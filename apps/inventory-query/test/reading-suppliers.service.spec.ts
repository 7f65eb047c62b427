import type { Supplier } from '@streamstock/contracts-events';
import {
  type Page,
  type SupplierDetail,
  supplierDetailSchema,
  supplierListSchema,
  type SupplierSummary,
} from '@streamstock/contracts-http-api';
import { type QueryService, startQueryService } from './query-service';
import { movementRecord, productMessage, received, supplierMessage } from './records';

let service: QueryService;

const named: [string, string, Partial<Supplier>?][] = [
  ['ROASTERS', 'Roasters & Sons'],
  ['MILL', 'Old Mill', { status: 'inactive', email: null, phone: null, leadTimeDays: null }],
  ['MILL-2', 'Zürich Mill'],
  ['TEA', '50%_Tea \\ Co'],
  ['CUPS', 'cups'],
];

beforeAll(async () => {
  service = await startQueryService();
  await service.catalog.project([
    ...named.map(([supplierId, name, changes]) =>
      received(supplierMessage({ supplierId, name, status: 'active', ...changes })),
    ),
    received(supplierMessage({ supplierId: 'ROASTERS', name: 'Umbrella Roasters' }, 'umbrella')),
    ...['P1', 'P2', 'P3'].map((productId) => received(productMessage({ productId, supplierId: 'ROASTERS' }))),
    received(productMessage({ productId: 'P4', supplierId: null })),
    received(productMessage({ productId: 'P1', supplierId: 'MILL' }, 'umbrella')),
  ]);
});
afterAll(() => service.close());

const names = async (query: string, as = {}): Promise<string[]> => {
  const { body } = await service.get<Page<SupplierSummary>>(`/suppliers?${query}`, as);
  supplierListSchema.parse(body);
  return body.items.map(({ name }) => name);
};
const detail = async (id: string, as = {}): Promise<SupplierDetail> =>
  (await service.get<SupplierDetail>(`/suppliers/${id}`, as)).body;

describe('GET /suppliers', () => {
  it.each([
    ['', ['50%_Tea \\ Co', 'cups', 'Old Mill', 'Roasters & Sons', 'Zürich Mill']],
    ['sort=-name', ['Zürich Mill', 'Roasters & Sons', 'Old Mill', 'cups', '50%_Tea \\ Co']],
    ['status=inactive', ['Old Mill']],
    ['search=mill', ['Old Mill', 'Zürich Mill']],
    ['search=ILL-2', ['Zürich Mill']],
    ['search=zurich', ['Zürich Mill']],
    ['search=asters%20%26', ['Roasters & Sons']],
    ['search=%25_', ['50%_Tea \\ Co']],
    ['search=%5C', ['50%_Tea \\ Co']],
    ['search=m&status=active', ['Zürich Mill']],
    ['search=nobody', []],
  ])('finds by %p', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each(['sort=name', 'sort=-name', 'search=l'])('pages through %s', async (query) => {
    const all = await names(query);
    const pages = await service.pages<SupplierSummary>(`/suppliers?limit=2&${query}`);
    expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(all);
    expect(new Set(pages.map(({ page }) => page.total))).toEqual(new Set([all.length]));
    expect(await names(`limit=2&page=2&${query}`)).toEqual(all.slice(2, 4));
  });

  it('counts the products of each', async () => {
    const { body } = await service.get<Page<SupplierSummary>>('/suppliers');
    expect(body.items.map(({ supplierId, products }) => [supplierId, products])).toEqual([
      ['TEA', 0],
      ['CUPS', 0],
      ['MILL', 0],
      ['ROASTERS', 3],
      ['MILL-2', 0],
    ]);
  });

  it('shows none of another tenant', async () => {
    expect(await names('', { tenant: 'umbrella' })).toEqual(['Umbrella Roasters']);
    expect(await names('', { tenant: 'nobody' })).toEqual([]);
  });

  it.each([
    ['search=', ['search']],
    ['search=a%00b', ['search']],
    ['status=gone', ['status']],
    ['sort=products', ['sort']],
    ['page=2&cursor=x', ['page']],
    ['cursor=x', ['cursor']],
    ['colour=red', ['colour']],
  ])('refuses %s', async (query, fields) => {
    expect(await service.refused(`/suppliers?${query}`)).toEqual({
      status: 400,
      code: 'request.invalid',
      fields,
    });
  });

  it('goes on only with the same order and filters', async () => {
    const { body } = await service.get<Page<SupplierSummary>>('/suppliers?limit=1');
    const refused = await service.refused(`/suppliers?limit=1&sort=-name&cursor=${body.page.next ?? ''}`);
    expect(refused).toMatchObject({ status: 400, fields: ['cursor'] });
  });
});

describe('GET /suppliers/:id', () => {
  it('answers the supplier with its version as ETag', async () => {
    const { status, body, headers } = await service.get<SupplierDetail>('/suppliers/MILL');
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(supplierDetailSchema.parse(body)).toEqual({
      supplierId: 'MILL',
      name: 'Old Mill',
      email: null,
      phone: null,
      leadTimeDays: null,
      status: 'inactive',
      products: 0,
      version: 1,
      changedAt: expect.any(String) as string,
      record: {
        deliveries: 0,
        units: 0,
        lastDeliveryAt: null,
        onTimeShare: null,
        meanLeadTimeDays: null,
        fillRate: null,
      },
    });
  });

  it('shows the newest of what was told, in any order', async () => {
    const told = (version: number) =>
      received(supplierMessage({ supplierId: 'CUPS', name: `cups ${String(version)}` }, 'acme', version));
    await service.catalog.project([told(4), told(3)]);
    await service.catalog.project([told(2)]);
    expect(await detail('CUPS')).toMatchObject({ name: 'cups 4', version: 4 });
    await service.catalog.project([
      received(supplierMessage({ supplierId: 'CUPS', name: 'cups' }, 'acme', 5)),
    ]);
  });

  it('waits for the version that somebody has just written', async () => {
    const written = received(supplierMessage({ supplierId: 'TEA', name: '50%_Tea \\ Co' }, 'acme', 2));
    const waiting = service.get<SupplierDetail>('/suppliers/TEA?minVersion=2');
    await service.catalog.project([written]);
    expect((await waiting).body).toMatchObject({ version: 2 });
    const asked = service.get<SupplierDetail>('/suppliers/NEW?minVersion=1');
    await service.catalog.project([received(supplierMessage({ supplierId: 'NEW', name: 'New' }))]);
    expect((await asked).body).toMatchObject({ supplierId: 'NEW' });
    await service.pool.query(`DELETE FROM supplier WHERE supplier_id = 'NEW'`);
  });

  it('is behind when the version does not come', async () => {
    const { status, headers } = await service.get('/suppliers/MILL?minVersion=99');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
  });

  it.each([
    ['/suppliers/NOBODY', 404, 'supplier.not-found', ['id']],
    ['/suppliers/%00', 400, 'request.invalid', ['id']],
    ['/suppliers/MILL?minVersion=-1', 400, 'request.invalid', ['minVersion']],
    ['/suppliers/MILL?x=1', 400, 'request.invalid', ['x']],
  ])('refuses %s', async (path, status, code, fields) => {
    expect(await service.refused(path)).toEqual({ status, code, fields });
  });

  it('shows none of another tenant', async () => {
    expect(await service.refused('/suppliers/MILL', { tenant: 'umbrella' })).toMatchObject({ status: 404 });
    expect(await detail('ROASTERS', { tenant: 'umbrella' })).toMatchObject({
      name: 'Umbrella Roasters',
      products: 0,
    });
  });
});

it('tells how a supplier has delivered, over all that is kept, whatever was left out', async () => {
  const day = 86_400_000;
  const now = Date.now();
  const ago = (days: number): string => new Date(now - days * day).toISOString();
  const restock = (units: number, occurredAt: string, told = {}) =>
    movementRecord({ type: 'RESTOCK', supplierId: 'ROASTERS', onHandChange: units, occurredAt, ...told });
  const records = [
    restock(10, ago(1)),
    restock(20, ago(2), { orderedAt: ago(6), expectedAt: ago(2), orderedQuantity: 40 }),
    restock(60, ago(3), { orderedAt: ago(5), expectedAt: ago(4), orderedQuantity: 40, recordedAt: ago(70) }),
    restock(5, ago(4), { expectedAt: ago(3) }),
    restock(5, ago(5), { orderedAt: ago(1) }),
    movementRecord({ type: 'RESTOCK', onHandChange: 1_000 }),
    movementRecord({ type: 'RETURN', supplierId: 'ROASTERS', onHandChange: 1_000 }),
    restock(7, ago(1), { tenantId: 'umbrella' }),
  ];
  await service.movements.project(records);
  await service.movements.project([...records].reverse());
  const { record } = await detail('ROASTERS');
  expect(record).toEqual({
    deliveries: 5,
    units: 100,
    lastDeliveryAt: ago(1).replace('Z', '000Z'),
    onTimeShare: 2 / 3,
    meanLeadTimeDays: 2,
    fillRate: 60 / 80,
  });
  const listed = await service.get<Page<SupplierSummary>>('/suppliers?search=roasters');
  expect(listed.body.items.map((supplier) => supplier.record)).toEqual([record]);
  expect((await detail('ROASTERS', { tenant: 'umbrella' })).record).toMatchObject({
    deliveries: 1,
    units: 7,
  });
});
