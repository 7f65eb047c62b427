import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { MovementRollUps, SlotSales } from './roll-up-movements';
import type { SupplierDeliveries } from './supplier-deliveries';

/** Locks row after row as they come: sorted. Uses the primary key. */
const addSales = {
  name: 'sold-slot-add',
  text: `
    INSERT INTO sold_slot AS known (tenant_id, location_id, minutes, slot, units)
    SELECT * FROM unnest($1::text[], $2::text[], $3::smallint[], $4::timestamptz[], $5::bigint[])
    ON CONFLICT (tenant_id, location_id, minutes, slot) DO UPDATE SET units = known.units + excluded.units`,
};

const sums = 'deliveries, units, expected, on_time, timed, lead_seconds, ordered_units, received_units';

/** Locks row after row as they come: sorted. Uses the primary key. */
const addDeliveries = {
  name: 'supplier-record-add',
  text: `
    INSERT INTO supplier_record AS known (tenant_id, supplier_id, month, last_delivery_at, ${sums})
    SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[], $5::bigint[], $6::bigint[],
                         $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[])
    ON CONFLICT (tenant_id, supplier_id, month) DO UPDATE SET
      last_delivery_at = greatest(known.last_delivery_at, excluded.last_delivery_at),
      ${sums
        .split(', ')
        .map((column) => `${column} = known.${column} + excluded.${column}`)
        .join(', ')}`,
};

/** Adds what new movements amount to. In one flight, slots before suppliers: every writer locks in this order. */
export async function addRollUps(
  client: pg.ClientBase,
  { slots, deliveries }: MovementRollUps,
): Promise<void> {
  await Promise.all([
    slots.length > 0 && client.query({ ...addSales, values: salesValues(slots) }),
    deliveries.length > 0 && client.query({ ...addDeliveries, values: deliveryValues(deliveries) }),
  ]);
}

const salesValues = (slots: readonly SlotSales[]): string[] => [
  textArray(slots.map(({ tenantId }) => tenantId)),
  textArray(slots.map(({ locationId }) => locationId)),
  numericArray(slots.map(({ minutes }) => minutes)),
  textArray(slots.map(({ slot }) => slot)),
  numericArray(slots.map(({ units }) => units)),
];

const deliveryValues = (rows: readonly SupplierDeliveries[]): string[] => [
  textArray(rows.map(({ tenantId }) => tenantId)),
  textArray(rows.map(({ supplierId }) => supplierId)),
  textArray(rows.map(({ month }) => month)),
  textArray(rows.map(({ lastDeliveryAt }) => lastDeliveryAt)),
  numericArray(rows.map(({ deliveries }) => deliveries)),
  numericArray(rows.map(({ units }) => units)),
  numericArray(rows.map(({ expected }) => expected)),
  numericArray(rows.map(({ onTime }) => onTime)),
  numericArray(rows.map(({ timed }) => timed)),
  numericArray(rows.map(({ leadSeconds }) => leadSeconds)),
  numericArray(rows.map(({ orderedUnits }) => orderedUnits)),
  numericArray(rows.map(({ receivedUnits }) => receivedUnits)),
];
