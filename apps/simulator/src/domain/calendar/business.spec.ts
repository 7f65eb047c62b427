import { Random } from '../chance/random';
import { busyTimes } from './busy-times';
import { businessAt, busiest } from './business';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday. */
const monday = Date.parse('2026-06-01T00:00:00Z');
const zone = 'Europe/Berlin';
const local = (weekday: number, hours: number): number =>
  businessAt(monday + weekday * day + (hours - 2) * hour, zone);

describe('business', () => {
  it('is 1 on average over a week', () => {
    const week = Array.from({ length: 7 * 24 }, (_, index) => businessAt(monday + index * hour, zone));
    expect(week.reduce((sum, value) => sum + value, 0) / week.length).toBeCloseTo(1, 5);
    expect(Math.max(...week)).toBeCloseTo(busiest, 5);
    expect(Math.min(...week)).toBeGreaterThan(0);
  });

  it('is quiet at night and on Sundays, in the time of the place', () => {
    expect(local(1, 3)).toBeLessThan(local(1, 17) / 4);
    expect(local(6, 12)).toBeLessThan(local(4, 12));
    expect(businessAt(monday + 12 * hour, 'Asia/Tokyo')).toBeLessThan(local(0, 12));
  });
});

describe('busy times', () => {
  const span = { from: monday, to: monday + 28 * day };
  const times = busyTimes(2_000, span, [zone], new Random(1));

  it('are in order and within their span', () => {
    expect(times).toHaveLength(2_000);
    expect([...times].sort((one, other) => one - other)).toEqual(times);
    expect(times[0]).toBeGreaterThanOrEqual(span.from);
    expect(times.at(-1)).toBeLessThan(span.to);
  });

  it('follow business', () => {
    const on = (weekday: number) =>
      times.filter((at) => Math.floor((at - monday + 2 * hour) / day) % 7 === weekday).length;
    expect(on(4)).toBeGreaterThan(1.5 * on(6));
  });
});
