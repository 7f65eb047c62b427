import { TestBed } from '@angular/core/testing';
import { ApiClient, type Query, type Read } from '@streamstock/dashboard-data-access-api';
import { KnownSkus } from './known-skus';

it('names the SKUs that no product has', async () => {
  const asked: Query[] = [];
  const get = <T>(path: string, query: Query, read: Read<T>): Promise<T> => {
    asked.push({ path, ...query });
    const skus = [query['sku'] ?? ''].flat() as string[];
    const items = skus.filter((sku) => !sku.endsWith('7')).map((sku) => ({ sku, name: 'Any' }));
    return Promise.resolve(
      read({ items, page: { limit: 50, total: items.length, totalIsEstimate: false, next: null } }),
    );
  };
  TestBed.configureTestingModule({ providers: [{ provide: ApiClient, useValue: { get } }] });
  const skus = Array.from({ length: 58 }, (_, index) => `S${String(index)}`);
  const unknown = await TestBed.inject(KnownSkus).unknown(skus, new AbortController().signal);
  expect(unknown).toEqual(['S7', 'S17', 'S27', 'S37', 'S47', 'S57']);
  expect(asked.map(({ path, sku }) => [path, [sku].flat().length])).toEqual([
    ['/api/products', 50],
    ['/api/products', 8],
  ]);
});
