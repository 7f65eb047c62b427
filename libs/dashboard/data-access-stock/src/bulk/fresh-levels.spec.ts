import { TestBed } from '@angular/core/testing';
import { aStockItem, StockWorld } from '../testing/stock-world';
import { FreshLevels } from './fresh-levels';

describe('FreshLevels', () => {
  it('asks for many levels at once, location by location', async () => {
    const world = new StockWorld();
    world.items = Array.from({ length: 250 }, (_, index) => aStockItem({ productId: `P${String(index)}` }));
    TestBed.configureTestingModule({ providers: world.providers });
    const places = world.items.map(({ productId, locationId }) => ({ productId, locationId }));
    const levels = await TestBed.inject(FreshLevels).of([...places, { productId: 'P1', locationId: 'L9' }]);
    expect(levels.get('P249|WH-NORTH')).toMatchObject({ productId: 'P249' });
    expect(levels.size).toBe(250);
    expect(world.asked.map(({ locationId, productId }) => [locationId, [productId].flat().length])).toEqual([
      ['WH-NORTH', 100],
      ['WH-NORTH', 100],
      ['WH-NORTH', 50],
      ['L9', 1],
    ]);
  });
});
