import { locationSchema, productSchema } from '@streamstock/contracts-events';
import type pg from 'pg';
import type { CatalogEntity } from '../domain/catalog-entity';
import { utcText } from './utc-text';

/** `FOR SHARE`: a change in flight is waited for, so that what is read is the newest. Uses the primary key. */
const readProducts = {
  name: 'product-read',
  text: `
    SELECT tenant_id, version, ${utcText('recorded_at')} AS recorded_at,
           jsonb_build_object('productId', product_id, 'sku', sku, 'name', name, 'category', category,
             'barcode', barcode, 'baseUnit', base_unit, 'reorderPoint', reorder_point,
             'negativeStock', negative_stock, 'price', CASE WHEN price_amount IS NOT NULL
               THEN jsonb_build_object('amount', price_amount, 'currency', price_currency) END) AS entity
    FROM product JOIN unnest($1::text[], $2::text[]) AS k (tenant_id, product_id) USING (tenant_id, product_id)
    ORDER BY tenant_id, product_id
    FOR SHARE OF product`,
};

const readLocations = {
  name: 'location-read',
  text: `
    SELECT tenant_id, version, ${utcText('recorded_at')} AS recorded_at,
           jsonb_build_object('locationId', location_id, 'code', code, 'name', name, 'kind', kind,
             'region', region, 'timezone', timezone, 'capacity', capacity) AS entity
    FROM location JOIN unnest($1::text[], $2::text[]) AS k (tenant_id, location_id) USING (tenant_id, location_id)
    ORDER BY tenant_id, location_id
    FOR SHARE OF location`,
};

interface StoredEntity {
  tenant_id: string;
  version: number;
  recorded_at: string;
  entity: unknown;
}

/** The stored products and locations behind catalogue keys (`tenant|kind|id`), locked against change. */
export async function readCatalog(client: pg.ClientBase, keys: readonly string[]): Promise<CatalogEntity[]> {
  const parts = keys.map((key) => key.split('|'));
  const idsOf = (kind: string): string[][] => {
    const ofKind = parts.filter((part) => part[1] === kind);
    return [ofKind.map(([tenantId = '']) => tenantId), ofKind.map(([, , id = '']) => id)];
  };
  const products = await client.query<StoredEntity>({ ...readProducts, values: idsOf('product') });
  const locations = await client.query<StoredEntity>({ ...readLocations, values: idsOf('location') });
  return [
    ...products.rows.map((row) => ({ ...recorded(row), product: productSchema.parse(row.entity) })),
    ...locations.rows.map((row) => ({ ...recorded(row), location: locationSchema.parse(row.entity) })),
  ];
}

const recorded = (row: StoredEntity) => ({
  tenantId: row.tenant_id,
  version: row.version,
  recordedAt: row.recorded_at,
});
