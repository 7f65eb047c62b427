import type { Supplier } from '@streamstock/contracts-events';
import type { SupplierSummary } from '@streamstock/contracts-http-api';
import { type RecordColumns, recordOf, recordSums } from './supplier-record';

export interface SupplierColumns extends RecordColumns {
  supplier_id: string;
  name: string;
  sort_name: string;
  email: string | null;
  phone: string | null;
  lead_time_days: number | null;
  status: Supplier['status'];
  version: number;
  changed_at: string;
  products: number;
}

/**
 * These suppliers, a statement that selects rows of `supplier`, with how many products they have and how they delivered.
 * Uses product_by_supplier and the primary key of supplier_record for each.
 */
export const withRecords = (suppliers: string): string => `
  SELECT s.supplier_id, s.name, s.sort_name, s.email, s.phone, s.lead_time_days, s.status, s.version, s.changed_at,
         p.products, r.*
  FROM (${suppliers}) AS s
  CROSS JOIN LATERAL (
    SELECT count(*) AS products FROM product
    WHERE product.tenant_id = s.tenant_id AND product.supplier_id = s.supplier_id) AS p
  CROSS JOIN LATERAL (
    SELECT ${recordSums} FROM supplier_record
    WHERE supplier_record.tenant_id = s.tenant_id AND supplier_record.supplier_id = s.supplier_id) AS r`;

export const supplierSummaryOf = (row: SupplierColumns): SupplierSummary => ({
  supplierId: row.supplier_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  leadTimeDays: row.lead_time_days,
  status: row.status,
  products: row.products,
  record: recordOf(row),
});
