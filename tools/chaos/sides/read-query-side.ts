import type pg from 'pg';
import { type LevelColumns, levelColumns, toLevel } from './level-columns';
import type { CatalogRow, QuerySide, Total } from './sides';

const levelsText = `
  SELECT ${levelColumns}, version::int, epoch, status, reorder_point AS "reorderPoint"
  FROM inventory_query.stock_level WHERE tenant_id = $1 ORDER BY key`;

const catalogText = `
  SELECT 'product ' || product_id AS id, (to_jsonb(p) - 'sort_name' - 'epoch')::text AS row
  FROM inventory_query.product p WHERE tenant_id = $1
  UNION ALL
  SELECT 'location ' || location_id, (to_jsonb(l) - 'epoch')::text
  FROM inventory_query.location l WHERE tenant_id = $1
  ORDER BY 1`;

const columns = ['on_hand', 'on_hold', 'held', 'allocated', 'in_transit_out', 'incoming'];
const counts = ['levels', 'low', '"out"'];

const keptText = `
  SELECT 'product ' || product_id AS of, concat_ws(' ', ${[...columns, ...counts].join(', ')}) AS row
  FROM inventory_query.product_total WHERE tenant_id = $1
  UNION ALL SELECT 'location ' || location_id, concat_ws(' ', ${[...columns, ...counts].join(', ')})
  FROM inventory_query.location_total WHERE tenant_id = $1
  UNION ALL SELECT 'tenant', concat_ws(' ', ${[...columns, ...counts].join(', ')})
  FROM inventory_query.tenant_total WHERE tenant_id = $1
  ORDER BY 1`;

const sum = `concat_ws(' ', ${columns.map((column) => `sum(${column})`).join(', ')},
  count(*), count(*) FILTER (WHERE status = 'low'), count(*) FILTER (WHERE status = 'out'))`;

const sumsText = `
  SELECT 'product ' || product_id AS of, ${sum} AS row
  FROM inventory_query.stock_level WHERE tenant_id = $1 GROUP BY product_id
  UNION ALL SELECT 'location ' || location_id, ${sum}
  FROM inventory_query.stock_level WHERE tenant_id = $1 GROUP BY location_id
  UNION ALL SELECT 'tenant', ${sum} FROM inventory_query.stock_level WHERE tenant_id = $1 HAVING count(*) > 0
  ORDER BY 1`;

export async function readQuerySide(database: pg.Pool, tenantId: string): Promise<QuerySide> {
  const [levels, catalog, totals, sums] = await Promise.all([
    database.query<LevelColumns & { status: string; reorderPoint: number }>(levelsText, [tenantId]),
    database.query<CatalogRow>(catalogText, [tenantId]),
    database.query<Total>(keptText, [tenantId]),
    database.query<Total>(sumsText, [tenantId]),
  ]);
  return {
    levels: levels.rows.map((row) => ({
      ...toLevel(row),
      status: row.status,
      reorderPoint: row.reorderPoint,
    })),
    catalog: catalog.rows,
    totals: totals.rows,
    sums: sums.rows,
  };
}
