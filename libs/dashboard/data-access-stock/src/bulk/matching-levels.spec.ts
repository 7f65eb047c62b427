import { TestBed } from '@angular/core/testing';
import { everyLevel } from '../list/stock-query';
import { aStockItem, refusal, StockWorld } from '../testing/stock-world';
import { type LevelsRead, MatchingLevels } from './matching-levels';

const query = { ...everyLevel, search: 'beans', status: 'low', sort: '-location' } as const;

describe('MatchingLevels', () => {
  let world: StockWorld;
  let told: LevelsRead[];
  const read = (signal = new AbortController().signal) =>
    TestBed.inject(MatchingLevels).of(query, (progress) => told.push(progress), signal);
  const withItems = (count: number): void => {
    world.items = Array.from({ length: count }, (_, index) => aStockItem({ productId: `P${String(index)}` }));
  };

  beforeEach(() => {
    world = new StockWorld();
    told = [];
    TestBed.configureTestingModule({ providers: world.providers });
  });

  it('reads all that matches, page after page, in an order that no movement changes', async () => {
    withItems(450);
    const items = await read();
    expect(items.map(({ productId }) => productId)).toEqual(world.items.map(({ productId }) => productId));
    expect(told).toEqual([200, 400, 450].map((count) => ({ read: count, total: 450 })));
    expect(world.asked).toHaveLength(3);
    expect(world.asked[1]).toMatchObject({
      search: 'beans',
      status: 'low',
      sort: 'product',
      limit: 200,
      cursor: '200',
    });
  });

  it('reads no more than can be changed at once', async () => {
    withItems(10_001);
    await expect(read()).rejects.toMatchObject({ code: 'bulk.too-many' });
    expect(world.asked).toHaveLength(1);
    withItems(10_000);
    expect(await read()).toHaveLength(10_000);
  });

  it('fails where a page cannot be read', async () => {
    withItems(450);
    world.failures.push(refusal('service.unavailable', 503));
    await expect(read()).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});
