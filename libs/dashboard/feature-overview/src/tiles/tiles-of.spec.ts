import { someMetrics, someSales } from '@streamstock/dashboard-testing';
import type { Tile } from './tile';
import { tilesOf } from './tiles-of';

const tile = (key: string, change: Parameters<typeof someMetrics>[0] = {}): Tile | undefined =>
  tilesOf(someMetrics(change), someSales(), '2026-03-02').find((each) => each.key === key);

describe('the tiles', () => {
  it('lead to the lists that they sum up', () => {
    expect(tile('low')).toMatchObject({ link: '/inventory', query: { status: 'low' }, tone: 'low' });
    expect(tile('out')).toMatchObject({ link: '/inventory', query: { status: 'out' }, tone: 'out' });
    expect(tile('sold')).toMatchObject({ link: '/events', query: { type: 'SALE', from: '2026-03-02' } });
  });

  it('leave room for a history that is not known yet', () => {
    expect(tile('sold')?.history).toMatchObject({ values: expect.arrayContaining([230, 60]) as number[] });
    const waiting = tilesOf(someMetrics(), undefined, '2026-03-02').map(({ key, history }) => [key, history]);
    expect(waiting.filter(([, history]) => history !== undefined)).toEqual([['sold', 'waiting']]);
  });

  it('are calm where nothing is wrong', () => {
    const levels = { total: 250, low: 0, out: 0 };
    expect([tile('low', { levels })?.tone, tile('out', { levels })?.tone]).toEqual(['plain', 'plain']);
  });

  it('never add currencies up', () => {
    const value = [
      { currency: 'EUR', atCost: 100_00, atPrice: 0 },
      { currency: 'USD', atCost: 200_00, atPrice: 0 },
    ];
    expect(tile('cost', { value })?.value).toMatch(/100.* \+ .*200/);
    expect(tile('cost', { value: [] })?.value).toBe('–');
  });

  it('say where there is no capacity, and warn where it is nearly used up', () => {
    expect(tile('capacity', { capacity: null })).toMatchObject({ value: '–', tone: 'plain' });
    expect(tile('capacity', { capacity: { units: 100, used: 95, use: 0.95 } })).toMatchObject({
      value: (0.95).toLocaleString(undefined, { style: 'percent' }),
      tone: 'low',
      share: 0.95,
    });
  });

  it('tell how products stand in their life', () => {
    expect(tile('products')?.note).toBe('47 active, 1 draft, 1 phasing out, 1 discontinued');
  });
});
