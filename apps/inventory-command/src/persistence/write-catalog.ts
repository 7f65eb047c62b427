import type { Location, Product } from '@streamstock/contracts-events';
import type pg from 'pg';
import type { CatalogEntity } from '../domain/catalog-entity';
import { RepeatBatch } from './repeat-batch';

/** `ON CONFLICT` decides between replicas: a row that another one inserted meanwhile is not returned. */
const insertProducts = {
  name: 'product-insert',
  text: `
    INSERT INTO product (tenant_id, product_id, sku, name, category, barcode, price_amount, price_currency,
                         base_unit, reorder_point, negative_stock, version, recorded_at)
    SELECT r.tenant_id, r.product_id, r.sku, r.name, r.category, r.barcode, r.price_amount, r.price_currency,
           r.base_unit, r.reorder_point, r.negative_stock, 1, r.recorded_at
    FROM jsonb_to_recordset($1::jsonb) AS r (tenant_id text, product_id text, sku text, name text, category text,
      barcode text, price_amount bigint, price_currency text, base_unit text, reorder_point integer,
      negative_stock text, recorded_at timestamptz)
    ORDER BY r.tenant_id, r.product_id
    ON CONFLICT DO NOTHING`,
};

const insertLocations = {
  name: 'location-insert',
  text: `
    INSERT INTO location (tenant_id, location_id, code, name, kind, region, timezone, capacity, version, recorded_at)
    SELECT r.tenant_id, r.location_id, r.code, r.name, r.kind, r.region, r.timezone, r.capacity, 1, r.recorded_at
    FROM jsonb_to_recordset($1::jsonb) AS r (tenant_id text, location_id text, code text, name text, kind text,
      region text, timezone text, capacity integer, recorded_at timestamptz)
    ORDER BY r.tenant_id, r.location_id
    ON CONFLICT DO NOTHING`,
};

/** Stores new products and locations. Throws `RepeatBatch` when another replica took a name in between. */
export async function writeCatalog(client: pg.ClientBase, entities: readonly CatalogEntity[]): Promise<void> {
  const products = entities.flatMap((entity) =>
    'product' in entity ? [productRow(entity, entity.product)] : [],
  );
  const locations = entities.flatMap((entity) =>
    'location' in entity ? [locationRow(entity, entity.location)] : [],
  );
  await insertAll(client, insertProducts, products);
  await insertAll(client, insertLocations, locations);
}

async function insertAll(
  client: pg.ClientBase,
  statement: { name: string; text: string },
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const { rowCount } = await client.query({ ...statement, values: [JSON.stringify(rows)] });
  if (rowCount !== rows.length) throw new RepeatBatch('A unique name was taken by another replica.');
}

const productRow = ({ tenantId, recordedAt }: CatalogEntity, product: Product) => ({
  tenant_id: tenantId,
  product_id: product.productId,
  sku: product.sku,
  name: product.name,
  category: product.category,
  barcode: product.barcode,
  price_amount: product.price?.amount ?? null,
  price_currency: product.price?.currency ?? null,
  base_unit: product.baseUnit,
  reorder_point: product.reorderPoint,
  negative_stock: product.negativeStock,
  recorded_at: recordedAt,
});

const locationRow = ({ tenantId, recordedAt }: CatalogEntity, location: Location) => ({
  tenant_id: tenantId,
  location_id: location.locationId,
  code: location.code,
  name: location.name,
  kind: location.kind,
  region: location.region,
  timezone: location.timezone,
  capacity: location.capacity,
  recorded_at: recordedAt,
});
