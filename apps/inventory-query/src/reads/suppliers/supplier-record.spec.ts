import { type RecordColumns, recordOf } from './supplier-record';

const nothing: RecordColumns = {
  deliveries: 0,
  units: 0,
  last_delivery_at: null,
  expected: 0,
  on_time: 0,
  timed: 0,
  lead_seconds: 0,
  ordered_units: 0,
  received_units: 0,
};

describe('how a supplier has delivered', () => {
  it('is unknown where no delivery said enough', () => {
    expect(
      recordOf({ ...nothing, deliveries: 3, units: 30, last_delivery_at: '2026-11-24T10:00:00.000000Z' }),
    ).toEqual({
      deliveries: 3,
      units: 30,
      lastDeliveryAt: '2026-11-24T10:00:00.000000Z',
      onTimeShare: null,
      meanLeadTimeDays: null,
      fillRate: null,
    });
  });

  it('is the share of those that said what was expected, and the mean of those that said when it was ordered', () => {
    const row = { ...nothing, deliveries: 9, expected: 4, on_time: 1, timed: 2, lead_seconds: 5 * 86_400 };
    expect(recordOf({ ...row, ordered_units: 50, received_units: 40 })).toMatchObject({
      onTimeShare: 0.25,
      meanLeadTimeDays: 2.5,
      fillRate: 0.8,
    });
  });
});
