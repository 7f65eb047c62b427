import fc from 'fast-check';
import { midnights, type Moved, stockDays } from './stock-days';

const hour = 3_600_000;
const moved = (onHandChange: number, at: number): Moved => ({
  locationId: 'WH-NORTH',
  onHandChange,
  occurredAt: new Date(at).toISOString(),
  recordedAt: new Date(at).toISOString(),
});

describe('midnights', () => {
  it('are those of the last days, also where clocks change', () => {
    const now = new Date(2026, 2, 30, 15, 30).getTime();
    const starts = midnights(now, 30);
    expect(starts).toHaveLength(30);
    expect(new Date(starts[29] ?? 0)).toEqual(new Date(2026, 2, 30));
    expect(starts.every((start) => new Date(start).getHours() === 0)).toBe(true);
  });
});

describe('stockDays', () => {
  const starts = [0, 24 * hour, 48 * hour];

  it('goes back from what is there now', () => {
    const days = stockDays(
      [moved(10, 25 * hour), moved(-4, 26 * hour), moved(-3, 50 * hour), moved(5, -hour)],
      12,
      starts,
    );
    expect(days).toEqual([
      { start: 0, closing: 9, lowest: 9, added: 0, taken: 0 },
      { start: 24 * hour, closing: 15, lowest: 9, added: 10, taken: 4 },
      { start: 48 * hour, closing: 12, lowest: 12, added: 0, taken: 3 },
    ]);
  });

  it('counts a movement on the day it happened, in whichever order it was recorded', () => {
    const one = moved(-4, 26 * hour);
    const other = moved(-3, 50 * hour);
    expect(stockDays([one, other], 5, starts)).toEqual(stockDays([other, one], 5, starts));
  });

  it('adds up: each day closes with the day before and what moved', () => {
    const movement = fc.record({
      change: fc.integer({ min: -20, max: 20 }),
      at: fc.integer({ min: 0, max: 72 * hour }),
    });
    fc.assert(
      fc.property(fc.array(movement), fc.integer({ min: 0, max: 500 }), (movements, now) => {
        const days = stockDays(
          movements.map(({ change, at }) => moved(change, at)),
          now,
          starts,
        );
        expect(days.at(-1)?.closing).toBe(now);
        days.slice(1).forEach((day, index) => {
          expect(day.closing).toBe((days[index]?.closing ?? 0) + day.added - day.taken);
          expect(day.lowest).toBeLessThanOrEqual(Math.min(day.closing, days[index]?.closing ?? 0));
        });
      }),
    );
  });
});
