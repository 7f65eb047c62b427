import type { ProductSummary } from '@streamstock/contracts-http-api';
import type { ProductList } from '../src/reads/list-products/list-products';
import { type Person, type QueryService, startQueryService } from './query-service';
import { levelRecord, productMessage, received } from './records';

let service: QueryService;

const catalogue = [
  ['ESP-1', 'Espresso beans 1 kg', 'Coffee', '4006381333931'],
  ['FIL-1', 'Filter coffee 500 g', 'Coffee', '4006381333948'],
  ['CUP-1', 'Coffee cup', 'Kitchen', '4006381333955'],
  ['TEA-1', 'Assam tea', 'Tea', '4006381333962'],
  ['CRM-1', 'Crème brûlée', 'Sweets', '4006381333979'],
  ['TOF-1', 'Toffee drops', 'Sweets', '4006381333986'],
  ['GRN-1', 'Grüner Tee Sencha', 'Tea', null],
] as const;

beforeAll(async () => {
  service = await startQueryService();
  await service.catalog.project([
    ...catalogue.map(([productId, name, category, barcode]) =>
      received(productMessage({ productId, sku: productId, name, category, barcode, lifecycle: 'active' })),
    ),
    received(productMessage({ productId: 'U-1', sku: 'U-1', name: 'Esspresso umbrella' }, 'umbrella')),
    received(productMessage({ productId: 'TEA-1', sku: 'TEA-1', name: 'Special' }, 'umbrella')),
  ]);
  await service.levels.project([
    levelRecord({ productId: 'FIL-1', locationId: 'L1', onHand: 500 }),
    levelRecord({ productId: 'ESP-1', locationId: 'L1', onHand: 7 }),
  ]);
});
afterAll(() => service.close());

const found = async (query: string, as: Person = {}): Promise<[string | undefined, string[], number]> => {
  const { status, body } = await service.get<ProductList>(`/products?${query}`, as);
  expect(status).toBe(200);
  return [body.match, body.items.map(({ productId }) => productId), body.page.total];
};

describe('a search of products', () => {
  it.each([
    ['esp', ['ESP-1']],
    ['BEANS', ['ESP-1']],
    ['coffee', ['CUP-1', 'FIL-1']],
    ['c', ['CUP-1', 'CRM-1', 'FIL-1']],
    ['cof fil', ['FIL-1']],
    ['crm-', ['CRM-1']],
    ['40063813339', ['TEA-1', 'CUP-1', 'CRM-1', 'ESP-1', 'FIL-1', 'TOF-1']],
    ['(espresso)', ['ESP-1']],
  ])('for %p finds what begins so, by name', async (search, expected) => {
    expect(await found(`search=${encodeURIComponent(search)}`)).toEqual([
      'beginning',
      expected,
      expected.length,
    ]);
  });

  it.each([
    ['esspresso', 'ESP-1'],
    ['kofee', 'FIL-1'],
    ['expreso', 'ESP-1'],
    ['asssam', 'TEA-1'],
    ['bens esspresso', 'ESP-1'],
    ['creme brulee', 'CRM-1'],
    ['gruener tee', 'GRN-1'],
    ['grunner', 'GRN-1'],
    ['4006381333939', 'ESP-1'],
    ['x-tof-1', 'TOF-1'],
  ])('for %p finds what is spelled alike where nothing begins so', async (search, expected) => {
    const [match, ids, total] = await found(`search=${encodeURIComponent(search)}`);
    expect(match).toBe('similar');
    expect(ids).toContain(expected);
    expect(total).toBe(ids.length);
  });

  it('shows the closest spelling first, and nothing far off beside what is close', async () => {
    expect(await found('search=coffeee')).toEqual(['similar', ['CUP-1', 'FIL-1'], 2]);
    expect((await found('search=kofee'))[1]).toEqual(['CUP-1', 'FIL-1', 'TOF-1']);
    expect((await found('search=coffee%20cupp'))[1][0]).toBe('CUP-1');
  });

  it.each(['zq', '100%25_', 'xylophone', 'кофе', '%20%20%20%2B', '珈琲'])(
    'for %p finds nothing',
    async (search) => {
      const [match, ids, total] = await found(`search=${search}`);
      expect([match, ids, total]).toEqual(['beginning', [], 0]);
    },
  );

  it('combines with filters, which do not decide how it is met', async () => {
    expect(await found('search=coffee&category=Kitchen')).toEqual(['beginning', ['CUP-1'], 1]);
    expect(await found('search=coffee&category=Tea')).toEqual(['beginning', [], 0]);
    expect(await found('search=kofee&category=Kitchen')).toEqual(['similar', ['CUP-1'], 1]);
    expect(await found('search=coffee&locationId=L1', { locations: ['L1'] })).toEqual([
      'beginning',
      ['FIL-1'],
      1,
    ]);
    expect(await found('search=kofee&status=ok')).toEqual(['similar', ['FIL-1'], 1]);
    expect(await found('search=kofee&status=out')).toEqual(['similar', ['CUP-1', 'TOF-1'], 2]);
  });

  it('is sorted as asked for, also where words are only similar', async () => {
    expect((await found('search=coffee&sort=-name'))[1]).toEqual(['FIL-1', 'CUP-1']);
    expect((await found('search=kofee&sort=-onHand'))[1]).toEqual(['FIL-1', 'TOF-1', 'CUP-1']);
  });

  it.each([
    'search=40063',
    'search=40063&sort=-name',
    'search=40063&sort=-sku',
    'search=4006%20c',
    'search=kofee',
    'search=kofee&sort=-name',
  ])('pages through %s without gap or repetition, and goes on as it began', async (query) => {
    const [match, all, total] = await found(query);
    const pages = (await service.pages<ProductSummary>(`/products?limit=1&${query}`)) as ProductList[];
    expect(pages.flatMap(({ items }) => items.map(({ productId }) => productId))).toEqual(all);
    expect(pages.map((page) => [page.match, page.page.total])).toEqual(pages.map(() => [match, total]));
    for (const [index, productId] of all.entries()) {
      expect((await found(`${query}&limit=1&page=${String(index + 1)}`))[1]).toEqual([productId]);
    }
    expect((await found(`${query}&limit=1&page=${String(all.length + 1)}`)).slice(1)).toEqual([[], total]);
  });

  it('is sorted by the name a product has by now', async () => {
    const named = (name: string, version: number) =>
      received(productMessage({ productId: 'NEW-1', sku: 'NEW-1', barcode: null, name }, 'initech', version));
    const other = productMessage({ productId: 'NEW-2', sku: 'NEW-2', barcode: null, name: 'Mug' }, 'initech');
    await service.catalog.project([named('Apron', 1), received(other)]);
    expect((await found('search=new', { tenant: 'initech' }))[1]).toEqual(['NEW-1', 'NEW-2']);
    await service.catalog.project([named('Zester', 2)]);
    expect((await found('search=new', { tenant: 'initech' }))[1]).toEqual(['NEW-2', 'NEW-1']);
  });

  it('finds nothing of another tenant', async () => {
    expect((await found('search=umbrella'))[1]).toEqual([]);
    expect(await found('search=special')).toEqual(['beginning', [], 0]);
    expect(await found('search=special', { tenant: 'umbrella' })).toEqual(['beginning', ['TEA-1'], 1]);
    expect(await found('search=esspresso', { tenant: 'umbrella' })).toEqual(['beginning', ['U-1'], 1]);
    expect(await found('search=espreso', { tenant: 'umbrella' })).toEqual(['similar', ['U-1'], 1]);
  });

  it('leaves no setting behind on the connections', async () => {
    await Promise.all(Array.from({ length: 20 }, () => found('search=kofee')));
    const clients = await Promise.all(Array.from({ length: 10 }, () => service.pool.connect()));
    for (const client of clients) {
      const { rows } = await client.query<{ threshold: string | null }>(
        `SELECT current_setting('pg_trgm.word_similarity_threshold', true) AS threshold`,
      );
      client.release();
      expect([null, '', '0.6']).toContain(rows[0]?.threshold);
    }
  });

  it('goes on with what is similar, although something begins so by now', async () => {
    const { body } = await service.get<ProductList>('/products?search=kofee&limit=1');
    await service.catalog.project([
      received(productMessage({ productId: 'TYPO', sku: 'TYPO', barcode: null, name: 'Kofee' })),
    ]);
    expect(await found('search=kofee')).toEqual(['beginning', ['TYPO'], 1]);
    const next = await found(`search=kofee&cursor=${body.page.next ?? ''}`);
    expect(next).toEqual(['similar', ['FIL-1', 'TOF-1'], 3]);
  });
});
