import {
  type Page,
  type ProductListQuery,
  productListSchema,
  productSorts,
  type ProductSummary,
} from '@streamstock/contracts-http-api';
import { type Person, type QueryService, startQueryService } from './query-service';
import { productMessage, received } from './records';
import { aShelf, byPageNumber, expectedProducts, fill } from './shelf';

const shelf = aShelf(40);
let service: QueryService;

beforeAll(async () => {
  service = await startQueryService();
  await fill(service, shelf);
  await fill(service, aShelf(7), 'umbrella');
});
afterAll(() => service.close());

const filters: Partial<ProductListQuery>[] = [
  {},
  { category: 'Coffee' },
  { sku: ['S061', 'S022', 'S044', 'NEVER'] },
  { sku: ['S061', 'S022'], status: 'ok' },
  { lifecycle: 'active', supplierId: 'S1' },
  { status: 'low' },
  { status: 'ok', category: 'Tea' },
  { status: 'out', lifecycle: 'discontinued' },
  { locationId: 'L3' },
  { locationId: 'L1', status: 'low', supplierId: 'S2' },
];
const people: Person[] = [
  {},
  { locations: ['L1'] },
  { locations: ['L1', 'L3'] },
  { locations: ['L1', 'L2', 'L3', 'L4'] },
  { locations: [] },
];
const maySee = ({ locations = '*' }: Person, { locationId }: Partial<ProductListQuery>): boolean =>
  locationId === undefined || locations === '*' || locations.includes(locationId);

const queryOf = (filter: object): string =>
  Object.entries(filter)
    .flatMap(([name, given]) => [given].flat().map((value) => `${name}=${String(value)}`))
    .join('&');

describe.each(people)('GET /products, as %j', (person) => {
  it.each(filters.filter((filter) => maySee(person, filter)))(
    'lists by %j in each order, page after page, as worked out in memory',
    async (filter) => {
      expect(expectedProducts(shelf, filter, {})).not.toEqual([]);
      for (const sort of [undefined, ...productSorts]) {
        const asked = { ...filter, ...(sort === undefined ? {} : { sort }) };
        const expected = expectedProducts(shelf, asked, person);
        const pages = await service.pages<ProductSummary>(`/products?limit=7&${queryOf(asked)}`, person);
        expect(pages.flatMap(({ items }) => items)).toEqual(expected);
        expect(new Set(pages.map(({ page }) => page.total))).toEqual(new Set([expected.length]));
        expect(await byPageNumber(service, `/products?${queryOf(asked)}`, 16, person)).toEqual(expected);
      }
    },
  );
});

describe('GET /products', () => {
  it('answers as the contract says', async () => {
    const { body } = await service.get('/products?status=low&sort=-available');
    productListSchema.parse(body);
    expect(body).not.toHaveProperty('match');
  });

  it('goes on from a page that was asked by number', async () => {
    const second = await service.get<Page<ProductSummary>>('/products?limit=5&page=2&sort=-onHand');
    const third = await service.get<Page<ProductSummary>>(
      `/products?limit=5&sort=-onHand&cursor=${second.body.page.next ?? ''}`,
    );
    const all = expectedProducts(shelf, { sort: '-onHand' }, {});
    expect([...second.body.items, ...third.body.items]).toEqual(all.slice(5, 15));
  });

  it('shows only the tenant’s own', async () => {
    const { body } = await service.get<Page<ProductSummary>>('/products?sort=sku', { tenant: 'umbrella' });
    expect(body.items).toEqual(expectedProducts(aShelf(7), { sort: 'sku' }, {}));
    expect((await service.get<Page<ProductSummary>>('/products', { tenant: 'nobody' })).body.items).toEqual(
      [],
    );
  });

  it('knows no location or supplier that is not there, and no location that is not the person’s', async () => {
    expect(await service.refused('/products?locationId=L9')).toEqual({
      status: 404,
      code: 'location.not-found',
      fields: ['locationId'],
    });
    expect(await service.refused('/products?supplierId=S9')).toMatchObject({
      code: 'supplier.not-found',
      fields: ['supplierId'],
    });
    expect(await service.refused('/products?locationId=L2', { locations: ['L1'] })).toMatchObject({
      status: 403,
      code: 'auth.location-forbidden',
    });
  });

  it.each(['name', '-name', 'sku', '-sku'] as const)('begins behind a product, by %s', async (sort) => {
    const filter = { category: 'Tea', sort };
    const all = expectedProducts(shelf, { sort }, {});
    const expected = expectedProducts(shelf, filter, {});
    for (const { productId } of [all[0], all[17], all.at(-1)].filter((one) => one !== undefined)) {
      const behind = new Set(
        all.slice(all.findIndex((one) => one.productId === productId) + 1).map((one) => one.productId),
      );
      const pages = await service.pages<ProductSummary>(
        `/products?limit=4&${queryOf(filter)}&after=${productId}`,
      );
      expect(pages.flatMap(({ items }) => items)).toEqual(
        expected.filter((one) => behind.has(one.productId)),
      );
      expect(new Set(pages.map(({ page }) => page.total))).toEqual(new Set([expected.length]));
    }
  });

  it('begins behind no product that it does not know, and only where the order is one of words', async () => {
    expect(await service.refused('/products?after=P999')).toEqual({
      status: 404,
      code: 'product.not-found',
      fields: ['after'],
    });
    for (const query of ['sort=onHand', 'search=tea', 'page=2']) {
      expect(await service.refused(`/products?after=P0&${query}`)).toMatchObject({
        status: 400,
        fields: ['after'],
      });
    }
  });

  it('lists a few products by their ids, and leaves out those that are not there', async () => {
    const ids = ['P37', 'P0', 'P999'];
    const query = ids.map((id) => `productId=${id}`).join('&');
    const { body } = await service.get<Page<ProductSummary>>(`/products?${query}&sort=-onHand`);
    const expected = expectedProducts(shelf, { sort: '-onHand' }, {});
    expect(body.items).toEqual(expected.filter(({ productId }) => ids.includes(productId)));
    expect([body.items.length, body.page.total]).toEqual([2, 2]);
  });

  it('takes a cursor for the list that it came from only', async () => {
    const { body } = await service.get<Page<ProductSummary>>('/products?limit=5&sort=-onHand&category=Tea');
    const cursor = body.page.next ?? '';
    for (const query of [
      'sort=onHand&category=Tea',
      'sort=-onHand',
      'sort=-onHand&category=Tea&status=ok',
      'sort=-onHand&category=Coffee',
      'sort=-onHand&category=Tea&page=2',
    ]) {
      const { status, fields } = await service.refused(`/products?${query}&cursor=${cursor}`);
      expect([status, ...fields]).toEqual([400, query.includes('page') ? 'page' : 'cursor']);
    }
    expect((await service.get(`/products?limit=1&sort=-onHand&category=Tea&cursor=${cursor}`)).status).toBe(
      200,
    );
  });
});

it.each(['name', '-name', 'sku', '-sku', 'onHand'])(
  'leaves out and repeats nothing, by %s, while products come',
  async (sort) => {
    const known = new Set(
      (await byPageNumber<ProductSummary>(service, '/products?sort=name', 50)).map((item) => item.productId),
    );
    const seen: string[] = [];
    let cursor = '';
    for (let round = 0; ; round += 1) {
      const { body } = await service.get<Page<ProductSummary>>(
        `/products?limit=4&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ productId }) => productId));
      if (body.page.next === null) break;
      cursor = body.page.next;
      const productId = `NEW-${sort}-${String(round)}`;
      const name = `${round % 2 === 0 ? 'Aaa' : 'Zzz'} ${productId}`;
      await service.catalog.project([
        received(productMessage({ productId, sku: `${name.slice(0, 3)}-${productId}`, barcode: null, name })),
      ]);
      if (round > 40) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...known].filter((productId) => !seen.includes(productId))).toEqual([]);
  },
);
