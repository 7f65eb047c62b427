import type pg from 'pg';

export interface SupplierKey {
  readonly tenantId: string;
  readonly supplierId: string;
}

/** Locks nothing: suppliers are never removed. Uses the primary key. */
const existing = {
  name: 'supplier-existing',
  text: `
    SELECT DISTINCT tenant_id, supplier_id
    FROM supplier JOIN unnest($1::text[], $2::text[]) AS k (tenant_id, supplier_id) USING (tenant_id, supplier_id)`,
};

/** Which of these suppliers exist, as `tenant|supplier`. */
export async function findSuppliers(
  client: pg.ClientBase,
  keys: readonly SupplierKey[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const values = [keys.map((key) => key.tenantId), keys.map((key) => key.supplierId)];
  const { rows } = await client.query<{ tenant_id: string; supplier_id: string }>({ ...existing, values });
  return new Set(rows.map((row) => `${row.tenant_id}|${row.supplier_id}`));
}
