import { Random } from '../chance/random';
import { isLate } from './late-keys';
import { nextDue, type Place } from './pace';

const day = 86_400_000;
const monday = Date.parse('2026-06-01T00:00:00Z');
const places: readonly Place[] = [
  { locationId: 'NORTH', timezone: 'Europe/Stockholm' },
  { locationId: 'WEST', timezone: 'Europe/Lisbon' },
];

describe('the pace of live traffic', () => {
  const seen: { at: number; locationId: string }[] = [];
  const random = new Random(5);
  for (let at = monday; at < monday + 7 * day;) {
    const due = nextDue(at, 2, places, random);
    ({ at } = due);
    seen.push({ at, locationId: due.place.locationId });
  }

  it('comes to so many a minute over a week', () => {
    const expected = 2 * 7 * 24 * 60;
    expect(Math.abs(seen.length - expected)).toBeLessThan(0.03 * expected);
  });

  it('is faster by day than by night', () => {
    const at = (hour: number) => seen.filter(({ at: when }) => new Date(when).getUTCHours() === hour).length;
    expect(at(15)).toBeGreaterThan(4 * at(2));
  });

  it('goes to every place alike', () => {
    const north = seen.filter(({ locationId }) => locationId === 'NORTH').length;
    expect(Math.abs(north / seen.length - 0.5)).toBeLessThan(0.03);
  });
});

it('some deliveries are late, every day others', () => {
  const keys = Array.from({ length: 1_000 }, (_, index) => `P-${String(index)}`);
  const late = (at: number) => keys.filter((key) => isLate(key, 'NORTH', at));
  const [today, tomorrow] = [late(monday), late(monday + day)];
  expect(today.length).toBeGreaterThan(40);
  expect(today.length).toBeLessThan(130);
  expect(today).toEqual(late(monday + day / 2));
  expect(tomorrow).not.toEqual(today);
});
