import { type Lifecycle, productKey } from '@streamstock/contracts-events';
import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { ProductKey } from '../../model/revised-product';

/** Uses the primary key. */
const find = {
  name: 'product-lifecycles',
  text: `
    SELECT p.tenant_id, p.product_id, p.lifecycle FROM unnest($1::text[], $2::text[]) AS k (tenant_id, product_id)
    JOIN product p ON p.tenant_id = k.tenant_id AND p.product_id = k.product_id`,
};

/** Where these products stand, by product key. Behind their closed gates nobody else changes it. */
export async function knownLifecycles(
  client: pg.ClientBase,
  products: readonly ProductKey[],
): Promise<Map<string, Lifecycle>> {
  const values = [
    textArray(products.map(({ tenantId }) => tenantId)),
    textArray(products.map(({ productId }) => productId)),
  ];
  const { rows } = await client.query<{ tenant_id: string; product_id: string; lifecycle: Lifecycle }>({
    ...find,
    values,
  });
  return new Map(rows.map((row) => [productKey(row.tenant_id, row.product_id), row.lifecycle]));
}
