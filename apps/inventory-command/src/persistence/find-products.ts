import { productKey } from '@streamstock/contracts-events';
import type pg from 'pg';
import type { StockKey } from './lock-stock';

const existing = {
  name: 'product-existing',
  text: `
    SELECT tenant_id, product_id
    FROM product JOIN unnest($1::text[], $2::text[]) AS k (tenant_id, product_id) USING (tenant_id, product_id)`,
};

/** Which of these keys have a product, as `tenant|product`. */
export async function findProducts(client: pg.ClientBase, keys: readonly StockKey[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const values = [keys.map((key) => key.tenantId), keys.map((key) => key.productId)];
  const { rows } = await client.query<{ tenant_id: string; product_id: string }>({ ...existing, values });
  return new Set(rows.map((row) => productKey(row.tenant_id, row.product_id)));
}
