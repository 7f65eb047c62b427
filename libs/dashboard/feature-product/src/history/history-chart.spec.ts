import type { Moved, StockDay } from '@streamstock/dashboard-data-access-catalogue';
import { descriptionOf, pointsOf, tableOf, trendsOf } from './history-chart';

const zone = 'Europe/Berlin';
const at = (day: number): number => Date.UTC(2026, 2, day - 1, 23);
const day = (number: number, change: Partial<StockDay> = {}): StockDay => ({
  start: at(number),
  closing: 40,
  lowest: 40,
  added: 0,
  taken: 0,
  ...change,
});

describe('the history of a product', () => {
  const days = [
    day(1),
    day(2, { closing: 12, lowest: 0, taken: 40, added: 12 }),
    day(3, { closing: 52, lowest: 12 }),
  ];

  it('is told in words', () => {
    const words = descriptionOf(days, 'kg', zone, false);
    expect(words).toContain('52 kg on hand now, between 0 and 52 since');
    expect(words).toContain('12 more than then.');
    expect(words).toContain('on 1 day (hatched)');
    expect(words).toMatch(/Days in Europe\/Berlin \(GMT\+1\)\.$/);
    expect(descriptionOf([day(1), day(2)], 'kg', zone, true)).toMatch(
      /no more and no less.*too much to go back/,
    );
    expect(descriptionOf([], 'kg', zone, false)).toBe('');
  });

  it('flags the days on which nothing was left', () => {
    expect(pointsOf(days, 'kg', zone).map(({ value, flagged }) => [value, flagged])).toEqual([
      [40, false],
      [12, true],
      [52, false],
    ]);
    expect(pointsOf(days, 'kg', zone)[1]?.reading).toMatch(/12 kg at the end\nlowest 0, \+12 in, −40 out/);
    expect(pointsOf(days, 'kg', zone)[2]?.reading).toMatch(/52 kg now/);
  });

  it('is a table with the newest day first, that says its time zone', () => {
    const table = tableOf(days, zone, 'x.csv');
    expect(table.columns[0]).toBe('Day (Europe/Berlin (GMT+1))');
    expect(table.rows[0]).toEqual(['2026-03-03', 52, 12, 0, 0]);
  });

  it('is kept apart by location', () => {
    const moved = (locationId: string, onHandChange: number): Moved => ({
      locationId,
      onHandChange,
      occurredAt: new Date(at(2) + 1).toISOString(),
      recordedAt: new Date(at(2) + 1).toISOString(),
    });
    const trends = trendsOf(
      [moved('A', 5), moved('B', -2), moved('A', 1)],
      [at(1), at(2)],
      [
        { locationId: 'A', onHand: 10 },
        { locationId: 'B', onHand: 3 },
        { locationId: 'C', onHand: 7 },
      ],
    );
    expect([...trends.values()]).toEqual([
      [4, 10],
      [5, 3],
      [7, 7],
    ]);
  });
});
