import {
  type Page,
  type StockLevel,
  stockLevelSchema,
  type StockListItem,
  stockListSchema,
} from '@streamstock/contracts-http-api';
import type { QueryService } from './query-service';
import { levelRecord } from './records';
import { locations, products, startSampleService } from './sample-service';

let service: QueryService;

beforeAll(async () => {
  service = await startSampleService();
});
afterAll(() => service.close());

const walk = (path: string): Promise<Page<StockListItem>[]> => service.pages(path);
const placesIn = (pages: readonly Page<StockListItem>[]): string[] =>
  pages.flatMap(({ items }) => items.map(({ productId, locationId }) => `${productId} ${locationId}`));

describe('GET /stock/:locationId/:productId', () => {
  it('answers one level', async () => {
    const { status, body, headers } = await service.get<StockLevel>('/stock/L2/P3');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(stockLevelSchema.parse(body)).toMatchObject({
      productId: 'P3',
      locationId: 'L2',
      onHand: 21,
      version: 7,
    });
  });

  it.each([
    ['/stock/L1/P9', 404, 'product.not-found', ['productId']],
    ['/stock/L9/P1', 404, 'location.not-found', ['locationId']],
    ['/stock/L1/P6', 404, 'stock.not-found', ['productId']],
    ['/stock/UL1/U1', 404, 'location.not-found', ['locationId']],
    ['/stock/L1/P1?minVersion=-1', 400, 'request.invalid', ['minVersion']],
    ['/stock/L1/P1?minVersion=x', 400, 'request.invalid', ['minVersion']],
    ['/stock/L1/P1?colour=red', 400, 'request.invalid', ['colour']],
    ['/stock/L1/P%001', 400, 'request.invalid', ['productId']],
    [`/stock/${'L'.repeat(65)}/P1`, 400, 'request.invalid', ['locationId']],
  ])('refuses %s', async (path, status, code, fields) => {
    expect(await service.refused(path)).toEqual({ status, code, fields });
  });

  it('is behind when the version does not come', async () => {
    const { status, headers } = await service.get('/stock/L1/P1?minVersion=8');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
  });

  it('is closed for locations that are not the person’s, whether or not they exist', async () => {
    const as = { locations: ['L1'] };
    expect((await service.get('/stock/L1/P1', as)).status).toBe(200);
    for (const location of ['L2', 'L9']) {
      expect(await service.refused(`/stock/${location}/P1`, as)).toMatchObject({
        status: 403,
        code: 'auth.location-forbidden',
      });
    }
  });
});

describe('GET /stock', () => {
  it('lists levels with their products, page after page', async () => {
    const pages = await walk('/stock?limit=4');
    for (const page of pages) stockListSchema.parse(page);
    expect(placesIn(pages)).toEqual(
      products.flatMap((product) => locations.map((location) => `${product} ${location}`)),
    );
    expect(new Set(pages.map(({ page }) => page.total))).toEqual(new Set([15]));
    expect(pages[0]?.items[0]).toMatchObject({ sku: 'SKU-P1', productName: 'Espresso beans', status: 'out' });
  });

  it.each([
    ['productId=P2', ['P2 L1', 'P2 L2', 'P2 L3'], 3],
    ['locationId=L3', ['P1 L3', 'P2 L3', 'P3 L3', 'P4 L3', 'P5 L3'], 5],
    ['status=out', ['P1 L1'], 1],
    ['status=low&locationId=L1', ['P2 L1', 'P3 L1'], 2],
    ['status=ok&productId=P5', ['P5 L1', 'P5 L2', 'P5 L3'], 3],
    ['productId=P1&locationId=L2', ['P1 L2'], 1],
    ['status=ok&productId=P1', [], 0],
  ])('filters by %s', async (filter, places, total) => {
    const pages = await walk(`/stock?limit=2&${filter}`);
    expect(placesIn(pages)).toEqual(places);
    expect(pages[0]?.page).toMatchObject({ total, totalIsEstimate: false });
  });

  it.each([
    ['limit=0', ['limit']],
    ['limit=201', ['limit']],
    ['cursor=nonsense', ['cursor']],
    ['status=plenty', ['status']],
    ['productId=%00', ['productId']],
    ['unknown=1', ['unknown']],
  ])('refuses %s with 400', async (query, fields) => {
    expect(await service.refused(`/stock?${query}`)).toEqual({
      status: 400,
      code: 'request.invalid',
      fields,
    });
  });

  it('knows no product or location that is not there', async () => {
    expect(await service.refused('/stock?productId=P99')).toMatchObject({ code: 'product.not-found' });
    expect(await service.refused('/stock?locationId=UL1')).toMatchObject({ code: 'location.not-found' });
  });

  it('shows a person only the person’s locations', async () => {
    const as = { locations: ['L1', 'L3'] };
    const first = await service.get<Page<StockListItem>>('/stock?limit=3', as);
    expect(placesIn([first.body])).toEqual(['P1 L1', 'P1 L3', 'P2 L1']);
    expect(first.body.page.total).toBe(10);
    const second = await service.get<Page<StockListItem>>(
      `/stock?limit=3&cursor=${first.body.page.next ?? ''}`,
      as,
    );
    expect(placesIn([second.body])).toEqual(['P2 L3', 'P3 L1', 'P3 L3']);
    expect((await service.get<Page<StockListItem>>('/stock?productId=P1', as)).body.page.total).toBe(2);
    expect((await service.get<Page<StockListItem>>('/stock', { locations: [] })).body.items).toEqual([]);
    expect(await service.refused('/stock?locationId=L2', as)).toMatchObject({ status: 403 });
  });
});

it('pages without gap or repetition while stock moves', async () => {
  let version = 100;
  const moving = { stop: false };
  const moves = (async () => {
    while (!moving.stop) {
      version += 1;
      await service.levels.project(
        products.map((productId) =>
          levelRecord({ productId, locationId: 'L2', version, onHand: version % 50 }),
        ),
      );
    }
  })();
  for (let round = 0; round < 10; round += 1) {
    expect(placesIn(await walk('/stock?limit=2')).length).toBe(15);
    expect(new Set(placesIn(await walk('/stock?limit=4&locationId=L2'))).size).toBe(5);
  }
  moving.stop = true;
  await moves;
});
