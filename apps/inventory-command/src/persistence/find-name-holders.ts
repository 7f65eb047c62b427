import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { NameHolder } from '../domain/catalog';
import type { NameClaim, UniqueName } from '../domain/unique-names';

export type TenantClaim = NameClaim & { readonly tenantId: string };

/**
 * One lookup per unique index. Locks nothing: whoever takes one of the names meanwhile makes the write fail, and the
 * batch is decided again.
 */
const nameHolders = {
  name: 'catalog-name-holders',
  text: `
    WITH asked AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS a (tenant_id, name, value))
    SELECT a.*, p.product_id AS id
    FROM asked a JOIN product p ON a.name = 'sku' AND (p.tenant_id, p.sku) = (a.tenant_id, a.value)
    UNION ALL
    SELECT a.*, p.product_id
    FROM asked a JOIN product p ON a.name = 'barcode' AND (p.tenant_id, p.barcode) = (a.tenant_id, a.value)
    UNION ALL
    SELECT a.*, l.location_id
    FROM asked a JOIN location l ON a.name = 'code' AND (l.tenant_id, l.code) = (a.tenant_id, a.value)
      AND l.status <> 'removed'`,
};

interface HolderRow {
  tenant_id: string;
  name: UniqueName;
  value: string;
  id: string;
}

/** Who has these names now; names that nobody has are left out. */
export async function findNameHolders(
  client: pg.ClientBase,
  claims: readonly TenantClaim[],
): Promise<NameHolder[]> {
  if (claims.length === 0) return [];
  const values = [
    textArray(claims.map(({ tenantId }) => tenantId)),
    textArray(claims.map(({ name }) => name)),
    textArray(claims.map(({ value }) => value)),
  ];
  const { rows } = await client.query<HolderRow>({ ...nameHolders, values });
  return rows.map(({ tenant_id: tenantId, name, value, id }) => ({ tenantId, name, value, id }));
}
