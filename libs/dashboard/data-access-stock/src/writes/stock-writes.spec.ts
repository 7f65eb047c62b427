import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { aStockItem, refusal, StockWorld } from '../testing/stock-world';
import { BulkWrites } from '../bulk/bulk-writes';
import { PendingWrites } from './pending-writes';
import { StockWrites } from './stock-writes';
import { Undo } from './undo';

const place = { productId: 'P1', locationId: 'WH-NORTH' };
const key = 'P1|WH-NORTH';
const recorded = { movementId: 'm-1', ...place, onHandChange: -3, onHand: 7, version: 2 };
const adjustment = { ...place, quantity: -3, reason: 'damaged' } as const;

describe('writes of stock', () => {
  let world: StockWorld;
  let writes: StockWrites;
  let pending: PendingWrites;

  beforeEach(() => {
    jest.useFakeTimers();
    world = new StockWorld();
    world.items = [aStockItem({ productId: 'P1', version: 1 }), aStockItem({ productId: 'P2', version: 1 })];
    world.answer = () => recorded;
    TestBed.configureTestingModule({ providers: world.providers });
    writes = TestBed.inject(StockWrites);
    pending = TestBed.inject(PendingWrites);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are pending until their event is back', async () => {
    const adjusting = writes.adjust(adjustment);
    expect(pending.of(key)).toBe('−3');
    await adjusting;
    expect(pending.of(key)).toBe('−3');
    world.move({ productId: 'P1', onHand: 7 });
    expect(pending.of(key)).toBeUndefined();
    expect(world.sent[0]?.body).toEqual({ type: 'ADJUSTMENT', ...adjustment });
  });

  it('ask for the level when the event does not come', async () => {
    await writes.adjust(adjustment);
    world.items[0] = aStockItem({ productId: 'P1', version: 2, onHand: 7 });
    await jest.advanceTimersByTimeAsync(3_100);
    expect(world.asked).toEqual([{ minVersion: 2 }]);
    expect(pending.of(key)).toBeUndefined();
  });

  it('are over where their event came before their answer', async () => {
    const adjusting = writes.adjust(adjustment);
    world.move({ productId: 'P1', onHand: 7 });
    expect(pending.of(key)).toBe('−3');
    await adjusting;
    expect(pending.of(key)).toBeUndefined();
    expect(pending.count()).toBe(0);
  });

  it('are tried again under one key while nobody knows, and given up when refused', async () => {
    world.failures.push(refusal('network', null), refusal('stock.insufficient'));
    const adjusting = writes.adjust(adjustment).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(600);
    expect(await adjusting).toMatchObject({ code: 'stock.insufficient' });
    expect(new Set(world.sent.map((sent) => sent.key)).size).toBe(1);
    expect(world.sent).toHaveLength(2);
    expect(pending.of(key)).toBeUndefined();
  });

  it('move both ends of a transfer', async () => {
    const lines = [{ productId: 'P1', quantity: 2 }];
    world.answer = () => ({
      lines: [{ ...lines[0], from: { onHand: 3, version: 2 }, to: { onHand: 2, version: 1 } }],
    });
    const done = await writes.transfer({ fromLocationId: 'WH-NORTH', toLocationId: 'WH-SOUTH', lines });
    expect([pending.of(key), pending.of('P1|WH-SOUTH')]).toEqual(['−2', '+2']);
    await TestBed.inject(Undo).undo(done);
    expect(world.sent[1]?.body).toMatchObject({
      fromLocationId: 'WH-SOUTH',
      toLocationId: 'WH-NORTH',
      lines,
    });
  });

  it('are undone by what takes their change back', async () => {
    const done = await writes.adjust(adjustment);
    world.answer = () => ({ results: [{ row: 0, outcome: 'accepted', ...recorded, version: 3 }] });
    await TestBed.inject(Undo).undo(done);
    expect(world.sent[1]?.body).toEqual([
      { type: 'ADJUSTMENT', ...place, quantity: 3, reason: 'correction', note: 'Undo of movement m-1' },
    ]);
  });

  it('say when they could not be undone', async () => {
    const done = await writes.adjust(adjustment);
    world.answer = () => ({
      results: [{ row: 0, outcome: 'refused', code: 'location.closed', detail: 'Closed.' }],
    });
    await expect(TestBed.inject(Undo).undo(done)).rejects.toMatchObject({
      code: 'location.closed',
      detail: '0 of 1 taken back. Closed.',
    });
  });

  it('of many have an outcome for each row', async () => {
    const rows = ['P1', 'P2'].map((productId) => ({
      type: 'COUNT' as const,
      productId,
      locationId: 'WH-NORTH',
      quantity: 4,
    }));
    world.answer = () => ({
      results: [
        { row: 0, outcome: 'accepted', ...recorded },
        { row: 1, outcome: 'refused', code: 'stock.version-differs', detail: 'Changed.' },
      ],
    });
    const decided: number[] = [];
    const { outcomes, accepted } = await TestBed.inject(BulkWrites).record(rows, ['=4', '=4'], (count) =>
      decided.push(count),
    );
    expect(decided).toEqual([2]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
    expect(accepted).toHaveLength(1);
    expect([pending.of(key), pending.of('P2|WH-NORTH')]).toEqual(['=4', undefined]);
  });

  it('of many that got no answer are not known', async () => {
    for (let time = 0; time < 4; time += 1) world.failures.push(refusal('network', null));
    const row = { type: 'COUNT' as const, ...place, quantity: 4 };
    const recording = TestBed.inject(BulkWrites).record([row], ['=4']);
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await recording).outcomes).toEqual([{ row: 0, outcome: 'unknown' }]);
  });
});
