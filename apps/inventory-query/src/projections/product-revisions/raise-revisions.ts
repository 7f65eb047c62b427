import { productKey } from '@streamstock/contracts-events';
import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { ProductKey, RevisedProduct } from '../../model/revised-product';

/** Locks row after row as they come: sorted. Uses the primary key. */
const raise = {
  name: 'product-revision-raise',
  text: `
    INSERT INTO product_revision AS known (tenant_id, product_id, revision)
    SELECT k.tenant_id, k.product_id, 1 FROM unnest($1::text[], $2::text[]) AS k (tenant_id, product_id)
    ON CONFLICT (tenant_id, product_id) DO UPDATE SET revision = known.revision + 1
    RETURNING tenant_id, product_id, revision`,
};

interface RaisedRow {
  tenant_id: string;
  product_id: string;
  revision: number;
}

/**
 * Raises the revision of each of these products, in any order and as often as they come. Also where nothing has
 * changed: then a fact was delivered again, and whoever projected it first may have died before the cache knew.
 * Answers them by their product key.
 */
export async function raiseRevisions(
  client: pg.ClientBase,
  products: readonly ProductKey[],
): Promise<Map<string, RevisedProduct>> {
  const sorted = [...new Map(products.map((key) => [productKey(key.tenantId, key.productId), key]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, key]) => key);
  if (sorted.length === 0) return new Map();
  const values = [
    textArray(sorted.map(({ tenantId }) => tenantId)),
    textArray(sorted.map(({ productId }) => productId)),
  ];
  const { rows } = await client.query<RaisedRow>({ ...raise, values });
  return new Map(
    rows.map(({ tenant_id: tenantId, product_id: productId, revision }) => [
      productKey(tenantId, productId),
      { tenantId, productId, revision },
    ]),
  );
}
