import { dayIn, laterDay, startOfDay } from './zone-days';

const at = (text: string): number => Date.parse(text);

describe('days in a zone', () => {
  it.each([
    ['2026-03-02', 'UTC', '2026-03-02T00:00:00Z'],
    ['2026-03-02', 'Europe/Berlin', '2026-03-01T23:00:00Z'],
    ['2026-07-02', 'Europe/Berlin', '2026-07-01T22:00:00Z'],
    ['2026-03-02', 'Asia/Kolkata', '2026-03-01T18:30:00Z'],
    ['2026-03-02', 'America/Los_Angeles', '2026-03-02T08:00:00Z'],
    ['2026-03-02', 'Pacific/Kiritimati', '2026-03-01T10:00:00Z'],
    // Clocks change in that night, after midnight.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    // There is no midnight: clocks go from 24:00 to 1:00.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    // There are two: clocks go from 1:00 to 0:00.
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00Z'],
  ])('%s in %s begins at %s', (date, zone, instant) => {
    expect(new Date(startOfDay(date, zone)).toISOString()).toBe(new Date(at(instant)).toISOString());
    expect(dayIn(at(instant), zone)).toBe(date);
    expect(dayIn(at(instant) - 1, zone)).toBe(laterDay(date, -1));
  });

  it('follow each other over the ends of months and years', () => {
    expect([laterDay('2026-02-28', 1), laterDay('2026-12-31', 1), laterDay('2026-03-01', -1)]).toEqual([
      '2026-03-01',
      '2027-01-01',
      '2026-02-28',
    ]);
  });
});
