import type pg from 'pg';
import { keyCount, openingUnits, rawTenantId } from '../fixture/world';

const fillIn = `
  INSERT INTO product (tenant_id, product_id, sku, name, category, base_unit, reorder_point, negative_stock, version, recorded_at)
  SELECT '${rawTenantId}', 'P-' || i, 'P-' || i, 'Raw', 'Raw', 'unit', 0, 'refuse', 1, now()
  FROM generate_series(0, ${keyCount - 1}) AS i ON CONFLICT DO NOTHING;
  INSERT INTO location (tenant_id, location_id, code, name, kind, region, timezone, version, recorded_at)
  VALUES ('${rawTenantId}', 'L-1', 'L-1', 'Raw', 'store', 'EU', 'UTC', 1, now()) ON CONFLICT DO NOTHING;
  INSERT INTO stock (tenant_id, product_id, location_id, on_hand)
  SELECT '${rawTenantId}', 'P-' || i, 'L-1', ${openingUnits}
  FROM generate_series(0, ${keyCount - 1}) AS i ON CONFLICT DO NOTHING;
  ANALYZE product, location, stock`;

/** Connects, with the rows in place that the raw loop updates. */
export async function connectRaw(client: pg.Client): Promise<void> {
  await client.connect();
  await client.query(fillIn);
}
