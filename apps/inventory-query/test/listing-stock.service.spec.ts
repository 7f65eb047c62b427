import { type Page, type StockListItem, stockListSchema, stockSorts } from '@streamstock/contracts-http-api';
import { type Person, type QueryService, startQueryService } from './query-service';
import { aShelf, byPageNumber, fill, type Level } from './shelf';

const shelf = aShelf(30);
let service: QueryService;

beforeAll(async () => {
  service = await startQueryService();
  await fill(service, shelf);
  await fill(service, aShelf(3), 'umbrella');
});
afterAll(() => service.close());

interface Filter {
  readonly category?: string;
  readonly search?: string;
  readonly sku?: readonly string[];
  readonly productId?: string | readonly string[];
  readonly locationId?: string;
  readonly status?: string;
}

const availableAt = ({ onHand, onHold }: Level): number => onHand - onHold;

const statusAt = (level: Level): string => {
  const point = shelf.products.find(({ productId }) => productId === level.productId)?.reorderPoint ?? 0;
  return availableAt(level) <= 0 ? 'out' : availableAt(level) < point ? 'low' : 'ok';
};

const productAt = ({ productId }: Level) => shelf.products.find((product) => product.productId === productId);

const keysOf = (level: Level, sort: string): (string | number)[] =>
  sort === 'location'
    ? [level.locationId, level.productId]
    : [...(sort === 'product' ? [] : [availableAt(level)]), level.productId, level.locationId];

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? '';
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

/** `product location` of every level that the list must show. */
const expected = (
  { category, search, sku, productId, locationId, status }: Filter,
  sort: string,
  { locations = '*' }: Person,
) =>
  shelf.levels
    .filter((level) => category === undefined || productAt(level)?.category === category)
    .filter((level) => search === undefined || productAt(level)?.name.toLowerCase().includes(search) === true)
    .filter((level) => sku === undefined || sku.includes(productAt(level)?.sku ?? ''))
    .filter((level) => productId === undefined || [productId].flat().includes(level.productId))
    .filter((level) => locationId === undefined || level.locationId === locationId)
    .filter((level) => status === undefined || statusAt(level) === status)
    .filter((level) => locations === '*' || locations.includes(level.locationId))
    .sort(
      (one, other) =>
        (sort.startsWith('-') ? -1 : 1) *
        compare(keysOf(one, sort.replace('-', '')), keysOf(other, sort.replace('-', ''))),
    )
    .map((level) => `${level.productId} ${level.locationId} ${String(availableAt(level))}`);

const shown = (items: readonly StockListItem[]): string[] =>
  items.map((item) => `${item.productId} ${item.locationId} ${String(item.available)}`);

const filters: Filter[] = [
  {},
  { status: 'low' },
  { status: 'ok' },
  { productId: 'P37' },
  { locationId: 'L2' },
  { locationId: 'L4', status: 'low' },
  { productId: 'P74', status: 'ok' },
  { productId: ['P74', 'P37', 'P37', 'P99'] },
  { productId: ['P74', 'P37'], locationId: 'L2', status: 'ok' },
  { sku: ['S061', 'S022', 'NEVER'] },
  { sku: ['S061', 'S022'], category: 'Tea', status: 'low' },
  { category: 'Coffee' },
  { search: 'espresso' },
  { search: 'beans', category: 'Tea', locationId: 'L2', status: 'low' },
];
const people: Person[] = [{}, { locations: ['L2', 'L4'] }, { locations: ['L4'] }];

describe.each(people)('GET /stock, as %j', (person) => {
  it.each(
    filters.filter(
      ({ locationId }) => locationId === undefined || person.locations?.includes(locationId) !== false,
    ),
  )('lists by %j in each order, page after page, as worked out in memory', async (filter) => {
    const alone = typeof filter.productId !== 'string' && filter.locationId === undefined;
    for (const sort of alone ? (['product', '-product', 'location', '-location'] as const) : stockSorts) {
      const path = `/stock?sort=${sort}&${Object.entries(filter)
        .flatMap(([name, given]) => [given].flat().map((value) => `${name}=${String(value)}`))
        .join('&')}`;
      const all = expected(filter, sort, person);
      const pages = await service.pages<StockListItem>(`${path}&limit=6`, person);
      expect(shown(pages.flatMap(({ items }) => items))).toEqual(all);
      expect(new Set(pages.map(({ page }) => page.total))).toEqual(new Set([all.length]));
      expect(shown(await byPageNumber(service, path, 9, person))).toEqual(all);
    }
  });
});

describe('GET /stock', () => {
  it('finds what is spelled alike where no product is called so', async () => {
    const { body } = await service.get<Page<StockListItem>>('/stock?search=expresso&limit=200');
    expect(shown(body.items)).toEqual(expected({ search: 'espresso' }, 'product', {}));
    expect(await service.get('/stock?search=zzzzzz')).toMatchObject({ body: { page: { total: 0 } } });
  });

  it('shows nothing where none of several products is known', async () => {
    const { status, body } = await service.get('/stock?productId=P97&productId=P98');
    expect([status, body]).toMatchObject([200, { items: [], page: { total: 0, next: null } }]);
    expect(await service.get('/stock?sku=NEVER')).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('answers as the contract says, also where there is nothing', async () => {
    const { body } = await service.get('/stock?locationId=L1&sort=-available');
    stockListSchema.parse(body);
    const nothing = await service.get<Page<StockListItem>>('/stock', { locations: [] });
    expect(stockListSchema.parse(nothing.body)).toMatchObject({ items: [], page: { total: 0 } });
  });

  it('is sorted by what is available only within one product or one location', async () => {
    expect(await service.refused('/stock?sort=available')).toMatchObject({ status: 400, fields: ['sort'] });
    expect(await service.refused('/stock?sort=available&status=low')).toMatchObject({ fields: ['sort'] });
    const several = '/stock?sort=available&productId=P37&productId=P74';
    expect(await service.refused(several)).toMatchObject({ fields: ['sort'] });
  });

  it('takes a cursor for the list that it came from only', async () => {
    const { body } = await service.get<Page<StockListItem>>('/stock?limit=2&locationId=L1&sort=available');
    const cursor = body.page.next ?? '';
    for (const query of ['locationId=L1&sort=-available', 'locationId=L2&sort=available', 'locationId=L1']) {
      expect(await service.refused(`/stock?${query}&cursor=${cursor}`)).toEqual({
        status: 400,
        code: 'request.invalid',
        fields: ['cursor'],
      });
    }
  });
});
