import { Injector } from '@angular/core';
import { productListQuerySchema, updateProductRequestSchema } from '@streamstock/contracts-http-api';
import { ApiClient } from '@streamstock/dashboard-data-access-api';
import {
  aLevel,
  aLocation,
  aMovement,
  aProduct,
  FakeServer,
  json,
  pageOf,
  problem,
} from '@streamstock/dashboard-testing';
import { Catalogue } from './catalogue';

const changedAt = '2026-03-02T09:15:00.020Z';

describe('Catalogue', () => {
  let server: FakeServer;
  let catalogue: Catalogue;
  const { signal } = new AbortController();

  beforeEach(() => {
    server = new FakeServer();
    const injector = Injector.create({
      providers: [{ provide: ApiClient, useValue: new ApiClient(server.fetch) }, { provide: Catalogue }],
    });
    catalogue = injector.get(Catalogue);
  });

  const short = (locationId: string, available: number) => ({
    ...aLevel({ locationId, available, productId: `P-${locationId}-${String(available)}` }),
    sku: null,
    productName: null,
    category: null,
    baseUnit: null,
    reorderPoint: 20,
    status: available > 0 ? 'low' : 'out',
  });

  it('reads all pages of the locations', async () => {
    const all = Array.from({ length: 450 }, (_, index) => aLocation({ locationId: `L-${String(index)}` }));
    server.on('/api/locations', (url) => pageOf(all, url));
    expect(await catalogue.locations(signal)).toHaveLength(450);
    expect(server.requests).toHaveLength(3);
  });

  it('shows what is out, then the lowest of every location that has low levels', async () => {
    const levels = [short('A', 0), short('A', 4), short('B', 2), short('A', 9)];
    const places = [
      aLocation({ locationId: 'A', low: 2 }),
      aLocation({ locationId: 'B', low: 1 }),
      aLocation({ locationId: 'C', low: 0 }),
    ];
    server.on('/api/locations', (url) => pageOf(places, url));
    server.on('/api/stock', ({ searchParams }) => {
      const locationId = searchParams.get('locationId');
      const found = levels.filter(
        (level) =>
          level.status === searchParams.get('status') &&
          (locationId === null || level.locationId === locationId),
      );
      return pageOf(found, new URL('http://stock.test'));
    });
    const shortest = await catalogue.shortest(3, signal);
    expect(shortest.map(({ available }) => available)).toEqual([0, 2, 4]);
    expect(server.asked('/api/stock')).toHaveLength(3);
  });

  it('asks no location where enough levels are out', async () => {
    server.on('/api/locations', (url) => pageOf([aLocation()], url));
    server.on('/api/stock', (url) => pageOf([short('A', 0), short('B', 0)], url));
    expect(await catalogue.shortest(2, signal)).toHaveLength(2);
    expect(server.asked('/api/stock')).toHaveLength(1);
  });

  it('asks for movements by instants', async () => {
    server.on('/api/events', (url) => pageOf([aMovement()], url));
    await catalogue.movements({ type: 'SALE', from: Date.UTC(2026, 2, 1) }, undefined, signal);
    const [request] = server.asked('/api/events');
    expect(request?.url.search).toBe('?type=SALE&from=2026-03-01T00%3A00%3A00.000Z&limit=50');
  });

  it('reads the products beside one, by SKU, and whether there are more', async () => {
    const products = Array.from({ length: 25 }, (_, index) => aProduct({ productId: `P-${String(index)}` }));
    server.on('/api/products', (url) => pageOf(products, url));
    const ahead = await catalogue.neighbours('P', 'next', signal);
    expect([ahead.productIds.length, ahead.productIds[0], ahead.end]).toEqual([20, 'P-0', false]);
    await catalogue.neighbours('P', 'previous', signal);
    expect(server.requests.map(({ url }) => url.search)).toEqual([
      '?sort=sku&after=P&limit=20',
      '?sort=-sku&after=P&limit=20',
    ]);
    for (const { url } of server.requests) {
      expect(productListQuerySchema.safeParse(Object.fromEntries(url.searchParams)).success).toBe(true);
    }
  });

  it('reads the names of many products in one question', async () => {
    server.on('/api/products', (url) => pageOf([aProduct({ name: 'Tea' })], url));
    const names = await catalogue.productNames(['PROD-001', 'PROD-404']);
    expect([...names]).toEqual([['PROD-001', 'Tea']]);
    expect(server.requests.map(({ url }) => url.search)).toEqual([
      '?productId=PROD-001&productId=PROD-404&limit=2',
    ]);
  });

  it('changes nothing of a product but its reorder point, and only the version that was read', async () => {
    const product = { ...aProduct(), version: 3, changedAt, levels: [] };
    const done = {
      commandId: crypto.randomUUID(),
      id: 'PROD-001',
      change: 'updated',
      version: 4,
      recordedAt: changedAt,
    };
    server.on('/api/products/PROD-001', () => json(done));
    expect(await catalogue.setReorderPoint(product, 35)).toBe(4);
    const [request] = server.requests;
    expect(request?.headers.get('if-match')).toBe('"3"');
    expect(request?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    const { onHand, available, status, productId, ...rest } = aProduct({ reorderPoint: 35 });
    expect(updateProductRequestSchema.parse(request?.body)).toEqual(rest);
  });

  it('says when the product is not as it was read', async () => {
    server.on('/api/products/PROD-001', () => problem(412, 'product.version-differs'));
    const product = { ...aProduct(), version: 3, changedAt, levels: [] };
    await expect(catalogue.setReorderPoint(product, 35)).rejects.toMatchObject({
      status: 412,
      code: 'product.version-differs',
    });
  });

  it('reads the history as far back as it is whole', async () => {
    const movements = Array.from({ length: 450 }, (_, index) => {
      const at = new Date(Date.now() - index * 60_000).toISOString();
      return aMovement({ occurredAt: at, recordedAt: at });
    });
    server.on('/api/events', (url) => pageOf(movements, url));
    const history = await catalogue.history('PROD-001', 'Europe/Berlin', signal);
    expect([history.movements.length, history.starts.length, history.cutShort]).toEqual([450, 30, false]);
  });

  it('cuts a history short where too much moved', async () => {
    const movements = Array.from({ length: 5_200 }, (_, index) => {
      const at = new Date(Date.now() - index * 120_000).toISOString();
      return aMovement({ occurredAt: at, recordedAt: at });
    });
    server.on('/api/events', (url) => pageOf(movements, url));
    const history = await catalogue.history('PROD-001', 'Europe/Berlin', signal);
    expect([history.movements.length, history.cutShort]).toEqual([5_000, true]);
    expect(history.starts.length).toBeGreaterThan(5);
    expect(history.starts.length).toBeLessThan(8);
  });
});
