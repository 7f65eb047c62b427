import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { aStockItem, refusal, StockWorld } from '../testing/stock-world';
import { everyLevel } from './stock-query';
import { StockList } from './stock-list';

const productAt = (index: number): string => `P${String(index).padStart(4, '0')}`;

describe('StockList', () => {
  let world: StockWorld;
  let list: StockList;
  const ask = async (change = {}): Promise<void> => {
    await list.ask({ ...everyLevel, ...change });
  };
  const look = async (first: number, last: number): Promise<void> => {
    list.rows.demand(first, last);
    await jest.advanceTimersByTimeAsync(60);
  };
  const row = (index: number) => list.rows.rowAt(index)?.item();

  beforeEach(() => {
    jest.useFakeTimers();
    world = new StockWorld();
    world.items = Array.from({ length: 950 }, (_, index) =>
      aStockItem({ productId: productAt(index), onHand: 10, available: 10 }),
    );
    TestBed.configureTestingModule({ providers: [StockList, ...world.providers] });
    list = TestBed.inject(StockList);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads the blocks that are looked at, and no others', async () => {
    await ask();
    expect(list.rows.count()).toBe(950);
    expect(row(99)?.productId).toBe(productAt(99));
    expect(row(500)).toBeUndefined();
    await look(520, 540);
    expect(row(540)?.productId).toBe(productAt(540));
    expect(world.asked.map(({ page }) => page)).toEqual([1, 5, 6, 7]);
  });

  it('moves a row that changes, and only forward', async () => {
    await ask();
    const before = list.rows.rowAt(3);
    world.move({ productId: productAt(3), onHand: 2, available: 2 });
    expect(list.rows.rowAt(3)).toBe(before);
    expect(row(3)).toMatchObject({ onHand: 2, status: 'low', productName: 'Espresso beans' });
  });

  it('leaves rows where they are, says how many would move, and moves them when asked to', async () => {
    await ask({ status: 'ok' });
    world.move({ productId: productAt(3), available: 1 });
    world.move({ productId: productAt(4), available: 9 });
    expect(list.moved()).toBe(1);
    expect(row(3)?.available).toBe(1);
    world.items.splice(3, 1);
    await list.reload();
    expect(list.moved()).toBe(0);
    expect(row(3)?.productId).toBe(productAt(4));
  });

  it('says so where the order by what is available is not that of the rows any more', async () => {
    await ask({ locationId: 'WH-NORTH', sort: 'available' });
    world.move({ productId: productAt(3), available: 10, onHand: 11 });
    expect(list.moved()).toBe(0);
    world.move({ productId: productAt(3), available: 11 });
    expect(list.moved()).toBe(1);
  });

  it('keeps what it shows until the answer to another question is in, or when it does not come', async () => {
    await ask();
    world.failures.push(refusal('service.unavailable', 503));
    await ask({ search: 'beans' });
    expect(list.failure()?.code).toBe('service.unavailable');
    expect(list.query()?.search).toBe('');
    expect(row(0)).toBeDefined();
    await list.retry();
    expect(list.failure()).toBeNull();
    expect(list.query()?.search).toBe('beans');
    expect(world.asked.at(-1)).toMatchObject({ search: 'beans', sort: 'product' });
  });

  it('says which rows could not be read, and reads them when asked again', async () => {
    await ask();
    world.failures.push(refusal('service.unavailable', 503), refusal('service.unavailable', 503));
    await look(800, 810);
    expect(list.failure()).not.toBeNull();
    await list.retry();
    expect(list.failure()).toBeNull();
    expect(row(800)).toBeDefined();
  });

  it('reads again where changes may have been missed', async () => {
    await ask();
    world.items[3] = aStockItem({ productId: productAt(3), onHand: 77, version: 9 });
    world.resets.set(1);
    TestBed.tick();
    expect(world.catchingUp).toBe(1);
    await jest.advanceTimersByTimeAsync(1_100);
    expect([world.catchingUp, row(3)?.onHand]).toEqual([0, 77]);
  });

  it('says that there is more to show', async () => {
    await ask();
    world.items.push(aStockItem({ productId: 'P9999' }));
    await jest.advanceTimersByTimeAsync(30_100);
    expect(list.grown()).toBe(1);
    await list.reload();
    expect(list.grown()).toBe(0);
  });

  it('asks nothing twice for the same question', async () => {
    await ask({ search: ' beans ' });
    await ask({ search: 'beans' });
    expect(world.asked).toHaveLength(1);
  });
});
