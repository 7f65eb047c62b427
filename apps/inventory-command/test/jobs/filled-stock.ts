import type pg from 'pg';

/** Products P0000 … and locations L00 … of a tenant, and a stock row for each pair: 5 on hand at version 1. */
export async function fillStock(
  pool: pg.Pool,
  tenantId: string,
  { products, locations }: { products: number; locations: number },
): Promise<void> {
  await pool.query(
    `INSERT INTO product (tenant_id, product_id, sku, name, category, base_unit, reorder_point, negative_stock,
                          version, recorded_at)
     SELECT $1, p, p, p, 'Filled', 'piece', 0, 'refuse', 1, now()
     FROM (SELECT 'P' || to_char(n, 'FM0000') AS p FROM generate_series(0, $2::int - 1) AS n) AS ids`,
    [tenantId, products],
  );
  await pool.query(
    `INSERT INTO location (tenant_id, location_id, code, name, kind, region, timezone, version, recorded_at)
     SELECT $1, l, l, l, 'store', 'North', 'Europe/Berlin', 1, now()
     FROM (SELECT 'L' || to_char(n, 'FM00') AS l FROM generate_series(0, $2::int - 1) AS n) AS ids`,
    [tenantId, locations],
  );
  await pool.query(
    `INSERT INTO stock (tenant_id, product_id, location_id, on_hand, version)
     SELECT tenant_id, product_id, location_id, 5, 1
     FROM product JOIN location USING (tenant_id) WHERE tenant_id = $1`,
    [tenantId],
  );
}
