import type { DailySales } from '@streamstock/contracts-http-api';
import { someSales } from '@streamstock/dashboard-testing';
import { salesHistory } from './sales-history';

const changeWith = (change: Partial<DailySales>): string | undefined =>
  salesHistory(someSales(change))?.change;

/** Seven days before the last one nothing, or so much, was sold. */
const weekAgo = (units: number): DailySales['days'] =>
  someSales().days.map((day, index) => (index === 7 ? { ...day, units } : day));

describe('the history of units sold', () => {
  it('draws every day, and says in words what the full ones show', () => {
    expect(salesHistory(someSales())).toMatchObject({
      values: [100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200, 210, 220, 230, 60],
      text:
        'Units sold on each of the last 14 full days: least 100 on Monday 16 February, ' +
        'most 230 on Sunday 1 March.',
    });
    const days = someSales().days.map((day) => ({ ...day, units: 0 }));
    expect(salesHistory(someSales({ days }))?.text).toBe('Nothing was sold on the last 14 full days.');
  });

  it.each([
    [{ today: 60, weekAgo: 72 }, '12 fewer than last Monday by this time (170 that day)'],
    [{ today: 75, weekAgo: 72 }, '3 more than last Monday by this time (170 that day)'],
    [{ today: 72, weekAgo: 72 }, 'as many as last Monday by this time (170 that day)'],
  ])('compares %j with the same weekday up to the same time', (untilNow, words) => {
    expect(changeWith({ untilNow })).toBe(words);
  });

  it.each([
    ['clocks are set', { untilNow: null }, 'last Monday: 170'],
    ['nothing was sold by this time', { untilNow: { today: 0, weekAgo: 0 } }, 'last Monday: 170'],
    ['nothing was sold that day', { days: weekAgo(0) }, 'last Monday: none'],
  ])('tells that whole day alone where %s', (_when, change, words) => {
    expect(changeWith(change)).toBe(words);
    expect(salesHistory(someSales(change))?.about).toBeUndefined();
  });

  it('never tells a share', () => {
    for (const units of [1, 3, 170]) expect(changeWith({ days: weekAgo(units) })).not.toContain('%');
  });

  it('does without a week, and without a day', () => {
    const { days } = someSales();
    expect(salesHistory(someSales({ days: days.slice(-3) }))).toMatchObject({
      values: [220, 230, 60],
      change: '',
    });
    expect(salesHistory(someSales({ days: days.slice(-1) }))).toBeUndefined();
  });
});
