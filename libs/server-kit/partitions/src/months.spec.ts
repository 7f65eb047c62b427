import { monthOf, monthsAround, partitionsToDetach, tableMonth } from './months';

describe('months of a table', () => {
  it('reach from the last month over the year to those ahead', () => {
    expect(monthsAround(new Date('2026-12-31T23:59:59Z'), 2)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
  });

  it('have a partition each, from their first instant up to that of the next', () => {
    expect(tableMonth('movement', '2026-12')).toEqual({
      partition: 'movement_2026_12',
      from: '2026-12-01T00:00:00.000Z',
      to: '2027-01-01T00:00:00.000Z',
    });
  });

  it.each([
    ['2026-11-30T23:59:59.999999Z', '2026-11'],
    ['2026-12-01T00:30:00+01:00', '2026-11'],
    ['2026-11-30T23:30:00-01:00', '2026-12'],
  ])('are those of UTC: %s', (instant, month) => {
    expect(monthOf(instant)).toBe(month);
  });

  it('leave the table when they are older than kept', () => {
    const partitions = ['movement_2026_03', 'movement_2024_10', 'movement_2024_11', 'movement_archive'];
    const now = new Date('2026-11-23T00:00:00Z');
    expect(partitionsToDetach('movement', partitions, now, 24)).toEqual(['movement_2024_10']);
  });
});
