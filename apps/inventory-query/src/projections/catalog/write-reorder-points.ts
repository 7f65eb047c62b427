import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { ProductFact } from './catalog-fact';

/**
 * The total of a product has its reorder point, from which its status follows, as soon as the product is known: lists by
 * stock need not look at the product. Locks row after row as they come: sorted by key. Uses the primary key.
 */
const writeRows = {
  name: 'product-total-reorder-point',
  text: `
    INSERT INTO product_total AS total (tenant_id, product_id, on_hand, on_hold, held, allocated, in_transit_out,
                                        incoming, levels, low, "out", reorder_point)
    SELECT p.tenant_id, p.product_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, p.reorder_point
    FROM unnest($1::text[], $2::text[], $3::integer[]) AS p (tenant_id, product_id, reorder_point)
    ON CONFLICT (tenant_id, product_id) DO UPDATE SET reorder_point = excluded.reorder_point
    WHERE total.reorder_point IS DISTINCT FROM excluded.reorder_point`,
};

/** Of products that changed; `sorted` by key. Belongs to the totals in the order of locks: after levels and revisions. */
export async function writeReorderPoints(
  client: pg.ClientBase,
  sorted: readonly ProductFact[],
): Promise<void> {
  if (sorted.length === 0) return;
  const values = [
    textArray(sorted.map(({ tenantId }) => tenantId)),
    textArray(sorted.map(({ product }) => product.productId)),
    numericArray(sorted.map(({ product }) => product.reorderPoint)),
  ];
  await client.query({ ...writeRows, values });
}
