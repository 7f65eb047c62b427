import {
  type CatalogKind,
  locationSchema,
  productSchema,
  supplierSchema,
} from '@streamstock/contracts-events';
import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { CatalogEntity, CatalogKey } from '../domain/catalog-entity';
import { utcText } from './utc-text';

type RowLock = 'FOR SHARE' | 'FOR NO KEY UPDATE' | 'FOR UPDATE';

/** The order in which everybody locks and writes the tables. */
export const catalogOrder = ['supplier', 'product', 'location'] as const satisfies readonly CatalogKind[];

const asJson: Readonly<Record<CatalogKind, string>> = {
  supplier: `jsonb_build_object('supplierId', supplier_id, 'name', name, 'email', email, 'phone', phone,
               'leadTimeDays', lead_time_days, 'status', status)`,
  product: `jsonb_build_object('productId', product_id, 'sku', sku, 'name', name, 'category', category,
              'barcode', barcode, 'baseUnit', base_unit, 'reorderPoint', reorder_point, 'supplierId', supplier_id,
              'leadTimeDays', lead_time_days, 'negativeStock', negative_stock, 'lifecycle', lifecycle,
              'price', CASE WHEN price_amount IS NOT NULL
                THEN jsonb_build_object('amount', price_amount, 'currency', price_currency) END,
              'cost', CASE WHEN cost_amount IS NOT NULL
                THEN jsonb_build_object('amount', cost_amount, 'currency', cost_currency) END)`,
  location: `jsonb_build_object('locationId', location_id, 'code', code, 'name', name, 'kind', kind,
               'region', region, 'timezone', timezone, 'capacity', capacity, 'status', status)`,
};

/** Locks the rows in key order, so that nobody waits in a circle. Uses the primary key. */
const selectOf = (kind: CatalogKind, lock: RowLock) => ({
  name: `${kind}-read-${lock}`,
  text: `
    SELECT tenant_id, version, ${utcText('recorded_at')} AS recorded_at, ${asJson[kind]} AS entity
    FROM ${kind} JOIN unnest($1::text[], $2::text[]) AS k (tenant_id, ${kind}_id) USING (tenant_id, ${kind}_id)
    ORDER BY tenant_id, ${kind}_id
    ${lock} OF ${kind}`,
});

interface StoredRow {
  tenant_id: string;
  version: number;
  recorded_at: string;
  entity: unknown;
}

/** The stored entities behind distinct keys. A change in flight is waited for, so that what is read is the newest. */
export const readCatalog = (client: pg.ClientBase, keys: readonly CatalogKey[]): Promise<CatalogEntity[]> =>
  readLocked(client, keys, () => 'FOR SHARE');

/**
 * The stored entities behind distinct keys, locked until the transaction ends. Whoever sells a product or moves stock at
 * a location goes on meanwhile; where `removal` is meant, whoever makes the first stock row of a location waits.
 */
export const lockCatalog = (
  client: pg.ClientBase,
  keys: readonly CatalogKey[],
  removal: boolean,
): Promise<CatalogEntity[]> =>
  readLocked(client, keys, (kind) => (removal && kind === 'location' ? 'FOR UPDATE' : 'FOR NO KEY UPDATE'));

async function readLocked(
  client: pg.ClientBase,
  keys: readonly CatalogKey[],
  lockOf: (kind: CatalogKind) => RowLock,
): Promise<CatalogEntity[]> {
  const found = await Promise.all(
    catalogOrder.map(async (kind) => {
      const ofKind = keys.filter((key) => key.kind === kind);
      if (ofKind.length === 0) return [];
      const values = [textArray(ofKind.map((key) => key.tenantId)), textArray(ofKind.map((key) => key.id))];
      const { rows } = await client.query<StoredRow>({ ...selectOf(kind, lockOf(kind)), values });
      return rows.map((row) => toEntity(kind, row));
    }),
  );
  return found.flat();
}

function toEntity(kind: CatalogKind, row: StoredRow): CatalogEntity {
  const recorded = { tenantId: row.tenant_id, version: row.version, recordedAt: row.recorded_at };
  switch (kind) {
    case 'supplier':
      return { ...recorded, kind, supplier: supplierSchema.parse(row.entity) };
    case 'product':
      return { ...recorded, kind, product: productSchema.parse(row.entity) };
    case 'location':
      return { ...recorded, kind, location: locationSchema.parse(row.entity) };
  }
}
