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
    const starts = midnights(Date.parse('2026-03-30T13:30:00Z'), 30, 'Europe/Berlin');
    expect(starts).toHaveLength(30);
    const iso = starts.map((start) => new Date(start).toISOString());
    expect([iso[0], ...iso.slice(-3)]).toEqual([
      '2026-02-28T23:00:00.000Z',
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
  });

  it('are those of the zone, where it is another day already', () => {
    const now = Date.parse('2026-03-02T23:30:00Z');
    expect(midnights(now, 1, 'UTC')).toEqual([Date.parse('2026-03-02T00:00:00Z')]);
    expect(midnights(now, 1, 'Europe/Berlin')).toEqual([Date.parse('2026-03-02T23:00:00Z')]);
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
