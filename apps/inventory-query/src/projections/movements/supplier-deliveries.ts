import { monthOf } from '@streamstock/server-kit-partitions';
import type { MovementMessage } from './movement-fact';

/**
 * What a supplier delivered in a month of recording. `onTime` counts among the `expected`; `leadSeconds` add up, from
 * order to arrival, those of the `timed`; `receivedUnits` are those of deliveries that say what was ordered, at most
 * that: what one brought too much is not what another owes.
 */
export interface SupplierDeliveries {
  readonly key: string;
  readonly tenantId: string;
  readonly supplierId: string;
  /** Its first day. */
  readonly month: string;
  readonly deliveries: number;
  readonly units: number;
  readonly lastDeliveryAt: string;
  readonly expected: number;
  readonly onTime: number;
  readonly timed: number;
  readonly leadSeconds: number;
  readonly orderedUnits: number;
  readonly receivedUnits: number;
}

/** What one movement adds; undefined when it is no restock of a supplier. */
export function deliveryOf({
  tenantId,
  recordedAt,
  occurredAt,
  data,
}: MovementMessage): SupplierDeliveries | undefined {
  const { type, supplierId, onHandChange: units, orderedAt, expectedAt, orderedQuantity } = data;
  if (type !== 'RESTOCK' || supplierId === undefined) return undefined;
  const month = `${monthOf(recordedAt)}-01`;
  return {
    key: `${tenantId}|${supplierId}|${month}`,
    tenantId,
    supplierId,
    month,
    deliveries: 1,
    units,
    lastDeliveryAt: occurredAt,
    expected: expectedAt === undefined ? 0 : 1,
    onTime: expectedAt !== undefined && Date.parse(occurredAt) <= Date.parse(expectedAt) ? 1 : 0,
    timed: orderedAt === undefined ? 0 : 1,
    leadSeconds: orderedAt === undefined ? 0 : secondsBetween(orderedAt, occurredAt),
    orderedUnits: orderedQuantity ?? 0,
    receivedUnits: orderedQuantity === undefined ? 0 : Math.min(units, orderedQuantity),
  };
}

/** The deliveries of two of the same key. */
export const plusDelivery = (one: SupplierDeliveries, other: SupplierDeliveries): SupplierDeliveries => ({
  ...one,
  deliveries: one.deliveries + other.deliveries,
  units: one.units + other.units,
  lastDeliveryAt: later(one.lastDeliveryAt, other.lastDeliveryAt),
  expected: one.expected + other.expected,
  onTime: one.onTime + other.onTime,
  timed: one.timed + other.timed,
  leadSeconds: one.leadSeconds + other.leadSeconds,
  orderedUnits: one.orderedUnits + other.orderedUnits,
  receivedUnits: one.receivedUnits + other.receivedUnits,
});

/** None when what was ordered later came earlier. */
const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));

/** Compared as instants: their texts need not have the same number of digits. Microseconds decide the rest. */
function later(one: string, other: string): string {
  const difference = Date.parse(one) - Date.parse(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return one > other ? one : other;
}
