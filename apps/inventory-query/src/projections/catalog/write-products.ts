import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { sortTextOf } from '../../model/sort-text';
import type { ProductFact } from './catalog-fact';

/** The newer (epoch, version) stays. Locks row after row as they come: sorted by key. Uses the primary key. */
const writeRows = {
  name: 'product-write',
  text: `
    INSERT INTO product AS known (tenant_id, product_id, sku, name, sort_name, category, barcode, price_amount,
                                  price_currency, base_unit, reorder_point, negative_stock, epoch, version)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                         $8::bigint[], $9::text[], $10::text[], $11::integer[], $12::text[], $13::integer[], $14::bigint[])
    ON CONFLICT (tenant_id, product_id) DO UPDATE SET
      sku = excluded.sku, name = excluded.name, sort_name = excluded.sort_name, category = excluded.category,
      barcode = excluded.barcode, price_amount = excluded.price_amount, price_currency = excluded.price_currency,
      base_unit = excluded.base_unit, reorder_point = excluded.reorder_point,
      negative_stock = excluded.negative_stock, epoch = excluded.epoch, version = excluded.version
    WHERE (known.epoch, known.version) < (excluded.epoch, excluded.version)
    RETURNING tenant_id, product_id`,
};

/** Answers the facts that were news. `sorted` by key, one per key. */
export async function writeProducts(
  client: pg.ClientBase,
  sorted: readonly ProductFact[],
): Promise<ProductFact[]> {
  const products = sorted.map(({ product }) => product);
  const values = [
    textArray(sorted.map(({ tenantId }) => tenantId)),
    textArray(products.map(({ productId }) => productId)),
    textArray(products.map(({ sku }) => sku)),
    textArray(products.map(({ name }) => name)),
    textArray(products.map(({ name }) => sortTextOf(name))),
    textArray(products.map(({ category }) => category)),
    textArray(products.map(({ barcode }) => barcode)),
    numericArray(products.map(({ price }) => price?.amount ?? null)),
    textArray(products.map(({ price }) => price?.currency ?? null)),
    textArray(products.map(({ baseUnit }) => baseUnit)),
    numericArray(products.map(({ reorderPoint }) => reorderPoint)),
    textArray(products.map(({ negativeStock }) => negativeStock)),
    numericArray(sorted.map(({ epoch }) => epoch)),
    numericArray(sorted.map(({ version }) => version)),
  ];
  const { rows } = await client.query<{ tenant_id: string; product_id: string }>({ ...writeRows, values });
  const written = new Set(rows.map((row) => `${row.tenant_id}|${row.product_id}`));
  return sorted.filter(({ tenantId, product }) => written.has(`${tenantId}|${product.productId}`));
}
