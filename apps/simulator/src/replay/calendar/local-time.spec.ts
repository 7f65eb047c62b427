import fc from 'fast-check';
import { dayReader } from './day';
import { localInstant, LocalTimes } from './local-time';

const day = (text: string): number => dayReader('YYYY-MM-DD')(text) ?? -1;

describe('localInstant', () => {
  it.each([
    ['2021-01-15', 12, 'UTC', '2021-01-15T12:00:00.000Z'],
    ['2021-01-15', 12, 'Europe/Berlin', '2021-01-15T11:00:00.000Z'],
    ['2021-07-15', 6, 'Europe/Berlin', '2021-07-15T04:00:00.000Z'],
    ['2021-07-15', 20, 'America/New_York', '2021-07-16T00:00:00.000Z'],
    ['2021-07-15', 12, 'Asia/Kolkata', '2021-07-15T06:30:00.000Z'],
    ['2021-03-28', 6, 'Europe/Berlin', '2021-03-28T04:00:00.000Z'],
  ])('%s at %d in %s', (text, hour, zone, instant) => {
    expect(localInstant(day(text), hour, zone)).toBe(instant);
  });

  it('shows that hour on the clocks there, whatever the season', () => {
    const zones = fc.constantFrom('Europe/Lisbon', 'Australia/Adelaide', 'America/Santiago', 'Pacific/Apia');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 25_000 }),
        fc.integer({ min: 6, max: 20 }),
        zones,
        (at, hour, zone) => {
          const shown = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
          expect(Number(shown.format(new Date(localInstant(at, hour, zone))))).toBe(hour);
        },
      ),
    );
  });
});

describe('LocalTimes', () => {
  it('tells days and zones apart', () => {
    const times = new LocalTimes();
    const told = (text: string, hour: number, zone: string) => times.at(day(text), hour, zone);
    for (let round = 0; round < 2; round += 1) {
      expect(told('2021-01-15', 12, 'UTC')).toBe('2021-01-15T12:00:00.000Z');
      expect(told('2021-01-15', 6, 'UTC')).toBe('2021-01-15T06:00:00.000Z');
      expect(told('2021-01-15', 12, 'Europe/Berlin')).toBe('2021-01-15T11:00:00.000Z');
      expect(told('2021-01-16', 12, 'UTC')).toBe('2021-01-16T12:00:00.000Z');
    }
  });
});
