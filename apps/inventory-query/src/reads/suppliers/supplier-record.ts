import type { SupplierRecord } from '@streamstock/contracts-http-api';

const secondsPerDay = 24 * 60 * 60;

/** Sums over the months of a supplier's record, as `recordOf` reads them. */
export const recordSums = `
  ${['deliveries', 'units', 'expected', 'on_time', 'timed', 'lead_seconds', 'ordered_units', 'received_units']
    .map((column) => `coalesce(sum(${column}), 0)::bigint AS ${column}`)
    .join(', ')}, max(last_delivery_at) AS last_delivery_at`;

export interface RecordColumns {
  deliveries: number;
  units: number;
  last_delivery_at: string | null;
  expected: number;
  on_time: number;
  timed: number;
  lead_seconds: number;
  ordered_units: number;
  received_units: number;
}

export const recordOf = (row: RecordColumns): SupplierRecord => ({
  deliveries: row.deliveries,
  units: row.units,
  lastDeliveryAt: row.last_delivery_at,
  onTimeShare: row.expected === 0 ? null : row.on_time / row.expected,
  meanLeadTimeDays: row.timed === 0 ? null : row.lead_seconds / row.timed / secondsPerDay,
  fillRate: row.ordered_units === 0 ? null : row.received_units / row.ordered_units,
});
