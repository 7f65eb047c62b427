import { monthsAround, monthsToDetach } from './months';

describe('months of the ledger', () => {
  it('reach from the last month over the year to those ahead', () => {
    expect(monthsAround(new Date('2026-12-31T23:59:59Z'), 2)).toEqual([
      { partition: 'movement_2026_11', from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
      { partition: 'movement_2026_12', from: '2026-12-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' },
      { partition: 'movement_2027_01', from: '2027-01-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' },
      { partition: 'movement_2027_02', from: '2027-02-01T00:00:00.000Z', to: '2027-03-01T00:00:00.000Z' },
    ]);
  });

  it('leave the ledger when they are older than kept', () => {
    const partitions = ['movement_2026_03', 'movement_2024_10', 'movement_2024_11', 'movement_archive'];
    expect(monthsToDetach(partitions, new Date('2026-11-23T00:00:00Z'), 24)).toEqual(['movement_2024_10']);
  });
});
