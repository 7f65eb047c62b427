import { lastDates } from './last-dates';

describe('the last dates', () => {
  it.each([
    ['2026-11-24T10:00:00Z', ['Europe/Berlin'], ['2026-11-23', '2026-11-24']],
    // Half past eleven in Lisbon is half past midnight in Berlin.
    ['2026-11-24T23:30:00Z', ['Europe/Lisbon'], ['2026-11-23', '2026-11-24']],
    ['2026-11-24T23:30:00Z', ['Europe/Berlin', 'Europe/Lisbon'], ['2026-11-24', '2026-11-25']],
    ['2026-11-24T23:30:00Z', ['Europe/Lisbon', 'Europe/Berlin'], ['2026-11-24', '2026-11-25']],
    // In one place it is two dates later than in another.
    ['2026-11-24T10:30:00Z', ['Pacific/Pago_Pago', 'Pacific/Kiritimati'], ['2026-11-24', '2026-11-25']],
    ['2026-11-24T10:30:00Z', ['Pacific/Pago_Pago'], ['2026-11-22', '2026-11-23']],
    ['2026-11-24T23:30:00Z', [], ['2026-11-23', '2026-11-24']],
  ])('at %s in %p are %p', (instant, timeZones, dates) => {
    expect(lastDates(2, instant, timeZones)).toEqual(dates);
  });

  it('leave none out where clocks are set, months end and years begin', () => {
    expect(lastDates(4, '2027-03-28T22:30:00Z', ['Europe/Berlin'])).toEqual([
      '2027-03-26',
      '2027-03-27',
      '2027-03-28',
      '2027-03-29',
    ]);
    expect(lastDates(3, '2028-03-01T12:00:00Z', ['UTC'])).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(lastDates(2, '2027-01-01T12:00:00Z', ['UTC'])).toEqual(['2026-12-31', '2027-01-01']);
  });
});
