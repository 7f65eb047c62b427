import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { supplierSearchText } from '../../model/search-text';
import { sortTextOf } from '../../model/sort-text';
import type { SupplierFact } from './catalog-fact';

/** The newer (epoch, version) stays. Locks row after row as they come: sorted by key. Uses the primary key. */
const writeRows = {
  name: 'supplier-write',
  text: `
    INSERT INTO supplier AS known (tenant_id, supplier_id, name, sort_name, search_text, email, phone, lead_time_days,
                                   status, epoch, version, changed_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                         $8::integer[], $9::text[], $10::integer[], $11::bigint[], $12::timestamptz[])
    ON CONFLICT (tenant_id, supplier_id) DO UPDATE SET
      name = excluded.name, sort_name = excluded.sort_name, search_text = excluded.search_text,
      email = excluded.email, phone = excluded.phone, lead_time_days = excluded.lead_time_days,
      status = excluded.status, epoch = excluded.epoch, version = excluded.version, changed_at = excluded.changed_at
    WHERE (known.epoch, known.version) < (excluded.epoch, excluded.version)`,
};

/** `sorted` by key, one per key. */
export async function writeSuppliers(client: pg.ClientBase, sorted: readonly SupplierFact[]): Promise<void> {
  if (sorted.length === 0) return;
  const suppliers = sorted.map(({ supplier }) => supplier);
  const values = [
    textArray(sorted.map(({ tenantId }) => tenantId)),
    textArray(suppliers.map(({ supplierId }) => supplierId)),
    textArray(suppliers.map(({ name }) => name)),
    textArray(suppliers.map(({ name }) => sortTextOf(name))),
    textArray(suppliers.map(supplierSearchText)),
    textArray(suppliers.map(({ email }) => email)),
    textArray(suppliers.map(({ phone }) => phone)),
    numericArray(suppliers.map(({ leadTimeDays }) => leadTimeDays)),
    textArray(suppliers.map(({ status }) => status)),
    numericArray(sorted.map(({ epoch }) => epoch)),
    numericArray(sorted.map(({ version }) => version)),
    textArray(sorted.map(({ changedAt }) => changedAt)),
  ];
  await client.query({ ...writeRows, values });
}
