import type pg from 'pg';
import { type LevelColumns, levelColumns, toLevel } from './level-columns';
import type { CatalogRow, ListedEvent, QuerySide, Total } from './sides';

const levelsText = `
  SELECT ${levelColumns}, version::int, epoch, status, reorder_point AS "reorderPoint"
  FROM inventory_query.stock_level WHERE tenant_id = $1 ORDER BY key`;

/** Without what only lists need. */
const entry = (alias: string): string => `(to_jsonb(${alias}) - 'sort_name' - 'search_text' - 'epoch')::text`;

const catalogText = `
  SELECT 'product ' || product_id AS id, ${entry('p')} AS row
  FROM inventory_query.product p WHERE tenant_id = $1
  UNION ALL
  SELECT 'location ' || location_id, ${entry('l')}
  FROM inventory_query.location l WHERE tenant_id = $1
  UNION ALL
  SELECT 'supplier ' || supplier_id, ${entry('s')}
  FROM inventory_query.supplier s WHERE tenant_id = $1
  ORDER BY 1`;

const eventsText = `
  SELECT movement_id AS "movementId", command_id AS "commandId", concat_ws('|', tenant_id, product_id, location_id) AS key,
         version::int, on_hand_change::int AS "onHandChange", on_hand::int AS "onHandAfter"
  FROM inventory_query.movement WHERE tenant_id = $1 ORDER BY key, version`;

const columns = ['on_hand', 'on_hold', 'held', 'allocated', 'in_transit_out', 'incoming'];
const counts = ['levels', 'low', '"out"'];

const keptText = `
  SELECT 'product ' || product_id AS of, concat_ws(' ', ${[...columns, ...counts].join(', ')}) AS row
  FROM inventory_query.product_total WHERE tenant_id = $1
  UNION ALL SELECT 'location ' || location_id, concat_ws(' ', ${[...columns, ...counts].join(', ')})
  FROM inventory_query.location_total WHERE tenant_id = $1
  UNION ALL SELECT 'tenant', concat_ws(' ', ${[...columns, ...counts].join(', ')})
  FROM inventory_query.tenant_total WHERE tenant_id = $1
  UNION ALL SELECT concat_ws(' ', 'value at', location_id, 'in', currency), concat_ws(' ', at_cost, at_price)
  FROM inventory_query.stock_value WHERE tenant_id = $1 AND (at_cost, at_price) <> (0, 0)
  UNION ALL SELECT concat_ws(' ', 'sold at', location_id, 'in', minutes, 'minutes from', slot), units::text
  FROM inventory_query.sold_slot WHERE tenant_id = $1
  UNION ALL SELECT concat_ws(' ', 'products that are', lifecycle), products::text
  FROM inventory_query.product_count WHERE tenant_id = $1 AND products <> 0
  UNION ALL SELECT concat_ws(' ', 'delivered by', supplier_id), concat_ws(' ', sum(deliveries), sum(units))
  FROM inventory_query.supplier_record WHERE tenant_id = $1 GROUP BY supplier_id
  ORDER BY 1`;

const sum = `concat_ws(' ', ${columns.map((column) => `sum(${column})`).join(', ')},
  count(*), count(*) FILTER (WHERE status = 'low'), count(*) FILTER (WHERE status = 'out'))`;

const worth = (amount: string): string => `coalesce(sum(s.on_hand * ${amount}), 0)::numeric(38, 0)`;

const sumsText = `
  SELECT 'product ' || product_id AS of, ${sum} AS row
  FROM inventory_query.stock_level WHERE tenant_id = $1 GROUP BY product_id
  UNION ALL SELECT 'location ' || location_id, ${sum}
  FROM inventory_query.stock_level WHERE tenant_id = $1 GROUP BY location_id
  UNION ALL SELECT 'tenant', ${sum} FROM inventory_query.stock_level WHERE tenant_id = $1 HAVING count(*) > 0
  UNION ALL SELECT concat_ws(' ', 'value at', s.location_id, 'in', coalesce(p.price_currency, p.cost_currency)),
    concat_ws(' ', ${worth('p.cost_amount')}, ${worth('p.price_amount')})
  FROM inventory_query.stock_level s JOIN inventory_query.product p USING (tenant_id, product_id)
  WHERE tenant_id = $1 AND coalesce(p.price_currency, p.cost_currency) IS NOT NULL
  GROUP BY s.location_id, coalesce(p.price_currency, p.cost_currency)
  HAVING (${worth('p.cost_amount')}, ${worth('p.price_amount')}) <> (0, 0)
  UNION ALL SELECT concat_ws(' ', 'sold at', location_id, 'in', minutes, 'minutes from',
      date_bin(minutes * interval '1 minute', occurred_at, '2000-01-01Z')), sum(-on_hand_change)::text
  FROM inventory_query.movement, unnest(ARRAY[15, 360]) AS minutes
  WHERE tenant_id = $1 AND type = 'SALE' GROUP BY 1
  UNION ALL SELECT concat_ws(' ', 'products that are', lifecycle), count(*)::text
  FROM inventory_query.product WHERE tenant_id = $1 GROUP BY lifecycle
  UNION ALL SELECT concat_ws(' ', 'delivered by', supplier_id), concat_ws(' ', count(*), sum(on_hand_change))
  FROM inventory_query.movement WHERE tenant_id = $1 AND type = 'RESTOCK' AND supplier_id IS NOT NULL
  GROUP BY supplier_id
  ORDER BY 1`;

export async function readQuerySide(database: pg.Pool, tenantId: string): Promise<QuerySide> {
  const [levels, catalog, events, totals, sums] = await Promise.all([
    database.query<LevelColumns & { status: string; reorderPoint: number }>(levelsText, [tenantId]),
    database.query<CatalogRow>(catalogText, [tenantId]),
    database.query<ListedEvent>(eventsText, [tenantId]),
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
    events: events.rows,
    totals: totals.rows,
    sums: sums.rows,
  };
}
