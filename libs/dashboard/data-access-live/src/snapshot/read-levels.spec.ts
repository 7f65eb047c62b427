import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { FakeServer, pageOf } from '@streamstock/dashboard-testing';
import { aLevel } from '@streamstock/dashboard-testing';
import { readLevels } from './read-levels';

const stockOf = (products: number, locations: number) =>
  Array.from({ length: products * locations }, (_, index) =>
    aLevel({ productId: `P${Math.floor(index / locations)}`, locationId: `L${index % locations}` }),
  );

const serving = (levels: ReturnType<typeof stockOf>) =>
  new FakeServer().on('/api/stock', (url) => {
    const wanted = url.searchParams.get('productId');
    return pageOf(
      levels.filter((level) => wanted === null || level.productId === wanted),
      url,
    );
  });

describe('readLevels', () => {
  it('reads a small stock whole', async () => {
    const server = serving(stockOf(100, 4));
    const levels = await readLevels(new ApiClient(server.fetch), new Set(['P3', 'P70']));
    expect(levels).toHaveLength(8);
    expect(server.requests).toHaveLength(2);
  });

  it('asks for each product alone when the stock is large, all its pages', async () => {
    const server = serving(stockOf(20, 300));
    const levels = await readLevels(
      new ApiClient(server.fetch),
      new Set(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']),
    );
    expect(levels).toHaveLength(2_100);
    expect(new Set(levels.map((level) => level.productId)).size).toBe(7);
    expect(server.requests).toHaveLength(15);
  });

  it('asks nothing for no products', async () => {
    await expect(readLevels(new ApiClient(new FakeServer().fetch), new Set())).resolves.toEqual([]);
  });
});
