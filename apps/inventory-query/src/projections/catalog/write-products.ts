import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { productSearchText } from '../../model/search-text';
import { sortTextOf } from '../../model/sort-text';
import type { ProductFact } from './catalog-fact';

/** The newer (epoch, version) stays. Locks row after row as they come: sorted by key. Uses the primary key. */
const writeRows = {
  name: 'product-write',
  text: `
    INSERT INTO product AS known (tenant_id, product_id, sku, name, sort_name, search_text, category, barcode,
                                  price_amount, price_currency, cost_amount, cost_currency, base_unit, reorder_point,
                                  supplier_id, lead_time_days, negative_stock, lifecycle, epoch, version, changed_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                         $9::bigint[], $10::text[], $11::bigint[], $12::text[], $13::text[], $14::integer[],
                         $15::text[], $16::integer[], $17::text[], $18::text[], $19::integer[], $20::bigint[],
                         $21::timestamptz[])
    ON CONFLICT (tenant_id, product_id) DO UPDATE SET
      sku = excluded.sku, name = excluded.name, sort_name = excluded.sort_name, search_text = excluded.search_text,
      category = excluded.category, barcode = excluded.barcode, price_amount = excluded.price_amount,
      price_currency = excluded.price_currency, cost_amount = excluded.cost_amount,
      cost_currency = excluded.cost_currency, base_unit = excluded.base_unit, reorder_point = excluded.reorder_point,
      supplier_id = excluded.supplier_id, lead_time_days = excluded.lead_time_days,
      negative_stock = excluded.negative_stock, lifecycle = excluded.lifecycle, epoch = excluded.epoch,
      version = excluded.version, changed_at = excluded.changed_at
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
    textArray(products.map(productSearchText)),
    textArray(products.map(({ category }) => category)),
    textArray(products.map(({ barcode }) => barcode)),
    numericArray(products.map(({ price }) => price?.amount ?? null)),
    textArray(products.map(({ price }) => price?.currency ?? null)),
    numericArray(products.map(({ cost }) => cost?.amount ?? null)),
    textArray(products.map(({ cost }) => cost?.currency ?? null)),
    textArray(products.map(({ baseUnit }) => baseUnit)),
    numericArray(products.map(({ reorderPoint }) => reorderPoint)),
    textArray(products.map(({ supplierId }) => supplierId)),
    numericArray(products.map(({ leadTimeDays }) => leadTimeDays)),
    textArray(products.map(({ negativeStock }) => negativeStock)),
    textArray(products.map(({ lifecycle }) => lifecycle)),
    numericArray(sorted.map(({ epoch }) => epoch)),
    numericArray(sorted.map(({ version }) => version)),
    textArray(sorted.map(({ changedAt }) => changedAt)),
  ];
  const { rows } = await client.query<{ tenant_id: string; product_id: string }>({ ...writeRows, values });
  const written = new Set(rows.map((row) => `${row.tenant_id}|${row.product_id}`));
  return sorted.filter(({ tenantId, product }) => written.has(`${tenantId}|${product.productId}`));
}
