import {
  categoryListSchema,
  type Page,
  type ProductDetail,
  productDetailSchema,
  productListSchema,
  type ProductSummary,
} from '@streamstock/contracts-http-api';
import type { QueryService } from './query-service';
import { productMessage, received } from './records';
import { startSampleService } from './sample-service';

let service: QueryService;

beforeAll(async () => {
  service = await startSampleService();
});
afterAll(() => service.close());

describe('GET /products', () => {
  const names = async (query: string, as = {}): Promise<string[]> => {
    const { body } = await service.get<Page<ProductSummary>>(`/products?${query}`, as);
    productListSchema.parse(body);
    return body.items.map(({ name }) => name);
  };

  it.each([
    ['search=esp', ['Espresso beans']],
    ['search=BEANS', ['Espresso beans', 'Filter beans']],
    ['search=tea%20gr', ['Green tea']],
    ['search=sku-p4', ['Black tea']],
    ['search=4006381333935', ['White tea']],
    ['category=Tea', ['Black tea', 'Green tea', 'White tea']],
    ['category=Tea&search=w', ['White tea']],
    ['search=100%25_', []],
    ['', ['Black tea', 'Espresso beans', 'Filter beans', 'Green tea', 'White tea', 'Zebra']],
  ])('finds by %p', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each(['limit=1', 'limit=1&search=sku-p', 'limit=2&category=Tea'])('pages through %s', async (query) => {
    const pages = await service.pages<ProductSummary>(`/products?${query}`);
    const ids = pages.flatMap(({ items }) => items.map(({ productId }) => productId));
    const totals = new Set(pages.map(({ page }) => page.total));
    expect(new Set(ids).size).toBe(ids.length);
    expect(totals).toEqual(new Set([ids.length]));
  });

  it('adds up what the person may see', async () => {
    const total = async (as = {}) =>
      (await service.get<Page<ProductSummary>>('/products?search=sku-p2', as)).body.items[0];
    expect(await total()).toMatchObject({ onHand: 33, available: 33, status: 'ok' });
    expect(await total({ locations: ['L2'] })).toMatchObject({ onHand: 11, available: 11, status: 'low' });
    expect(await total({ locations: [] })).toMatchObject({ onHand: 0, status: 'out' });
  });

  it.each([
    ['search=', ['search']],
    [`search=${'a'.repeat(101)}`, ['search']],
    ['search=a%00b', ['search']],
    ['category=%00', ['category']],
    ['sort=price', ['sort']],
    ['page=0', ['page']],
    ['page=201&limit=50', ['page']],
    ['status=plenty', ['status']],
    ['lifecycle=dead', ['lifecycle']],
    ['supplierId=%00', ['supplierId']],
    [`cursor=${Buffer.from('["stock",1,false,["P1","L1"]]').toString('base64url')}`, ['cursor']],
  ])('refuses %s with 400', async (query, fields) => {
    expect(await service.refused(`/products?${query}`)).toEqual({
      status: 400,
      code: 'request.invalid',
      fields,
    });
  });

  it('shows no product of another tenant', async () => {
    expect(await names('search=umbrella')).toEqual([]);
    expect(await names('', { tenant: 'umbrella' })).toEqual(['Umbrella espresso']);
    expect(await names('', { tenant: 'nobody' })).toEqual([]);
  });
});

describe('GET /products/:id', () => {
  it('answers the product with its levels', async () => {
    const { body, headers } = await service.get<ProductDetail>('/products/P3');
    expect(headers.get('etag')).toBe('"1"');
    expect(productDetailSchema.parse(body)).toMatchObject({
      name: 'Green tea',
      onHand: 63,
      status: 'ok',
      version: 1,
    });
    expect(body.levels.map(({ locationId, onHand }) => [locationId, onHand])).toEqual([
      ['L1', 20],
      ['L2', 21],
      ['L3', 22],
    ]);
  });

  it('shows a person only the person’s locations', async () => {
    const { body } = await service.get<ProductDetail>('/products/P3', { locations: ['L3'] });
    expect(body).toMatchObject({ onHand: 22, available: 22, status: 'low' });
    expect(body.levels.map(({ locationId }) => locationId)).toEqual(['L3']);
  });

  it.each([
    ['/products/P99', 404, 'product.not-found', ['id']],
    ['/products/U1', 404, 'product.not-found', ['id']],
    ['/products/%00', 400, 'request.invalid', ['id']],
    ['/products/P1?x=1', 400, 'request.invalid', ['x']],
    ['/products/P1?minVersion=x', 400, 'request.invalid', ['minVersion']],
    ['/products/P1?minVersion=2', 503, 'read-model.behind', ['minVersion']],
  ])('refuses %s', async (path, status, code, fields) => {
    expect(await service.refused(path)).toEqual({ status, code, fields });
  });
});

describe('GET /categories', () => {
  it('counts the products of each category that are not discontinued, by name', async () => {
    await service.catalog.project([
      received(
        productMessage({ productId: 'D1', category: 'Tea', lifecycle: 'discontinued', barcode: null }),
      ),
      received(
        productMessage({ productId: 'D2', category: 'Ended', lifecycle: 'discontinued', barcode: null }),
      ),
      received(
        productMessage({ productId: 'D3', category: 'new things', lifecycle: 'draft', barcode: null }),
      ),
    ]);
    const { body } = await service.get('/categories');
    expect(categoryListSchema.parse(body).items).toEqual([
      { category: 'Coffee', products: 2 },
      { category: 'new things', products: 1 },
      { category: 'Pets', products: 1 },
      { category: 'Tea', products: 3 },
    ]);
    expect((await service.get('/categories', { tenant: 'nobody' })).body).toEqual({ items: [] });
    expect(await service.refused('/categories?x=1')).toMatchObject({ status: 400, fields: ['x'] });
  });
});
