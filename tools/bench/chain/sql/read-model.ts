import { chainTenant } from '../chain';
import { productId } from './formulas';

const sortText = (column: string): string => `left(lower(${column}), 60)`;
const mine = `tenant_id = '${chainTenant}'`;

/** What the projections make of the facts of the catalogue; every statement copies from the command side. */
export const catalogue: readonly string[] = [
  `INSERT INTO inventory_query.product (tenant_id, product_id, sku, name, sort_name, category, barcode, price_amount,
     price_currency, base_unit, reorder_point, negative_stock, epoch, version, cost_amount, cost_currency, supplier_id,
     lead_time_days, lifecycle, search_text, changed_at)
   SELECT tenant_id, product_id, sku, name, ${sortText('name')}, category, barcode, price_amount, price_currency,
          base_unit, reorder_point, negative_stock, 1, version, cost_amount, cost_currency, supplier_id, lead_time_days,
          lifecycle, lower(name || ' ' || sku || coalesce(' ' || barcode, '')), recorded_at
   FROM inventory_command.product WHERE ${mine} ORDER BY product_id`,
  `INSERT INTO inventory_query.product_term (tenant_id, term, product_id, sort_name)
   SELECT DISTINCT tenant_id, ${sortText('term')}, product_id, ${sortText('name')}
   FROM inventory_command.product
   CROSS JOIN LATERAL (SELECT regexp_split_to_table(name, '\\s+') UNION SELECT sku UNION SELECT barcode) AS found (term)
   WHERE ${mine} AND term <> '' ORDER BY 1, 2, 3`,
  `INSERT INTO inventory_query.location (tenant_id, location_id, code, name, kind, region, timezone, capacity, epoch,
     version, status, sort_name, search_text, changed_at)
   SELECT tenant_id, location_id, code, name, kind, region, timezone, capacity, 1, version, status, ${sortText('name')},
          lower(location_id || E'\\n' || code || E'\\n' || name), recorded_at
   FROM inventory_command.location WHERE ${mine} ORDER BY location_id`,
  `INSERT INTO inventory_query.supplier (tenant_id, supplier_id, name, sort_name, search_text, email, phone,
     lead_time_days, status, epoch, version, changed_at)
   SELECT tenant_id, supplier_id, name, ${sortText('name')}, lower(supplier_id || E'\\n' || name), email, phone,
          lead_time_days, status, 1, version, recorded_at
   FROM inventory_command.supplier WHERE ${mine} ORDER BY supplier_id`,
  `INSERT INTO inventory_query.product_revision (tenant_id, product_id, revision)
   SELECT tenant_id, product_id, 1 FROM inventory_command.product WHERE ${mine} ORDER BY product_id`,
  `INSERT INTO inventory_query.product_count (tenant_id, lifecycle, products)
   SELECT tenant_id, lifecycle, count(*) FROM inventory_command.product WHERE ${mine} GROUP BY 1, 2`,
];

const copied = 'on_hand, on_hold, held, allocated, in_transit_out, incoming';
const available = 's.on_hand - s.on_hold - s.held - s.allocated';

/** Levels of the products numbered `from` to `to`, with the terms that they copy of their product. */
export const levels = (from: number, to: number): string => `
  INSERT INTO inventory_query.stock_level (tenant_id, product_id, location_id, ${copied}, reorder_point, status, epoch,
    version, as_of, unit_cost, unit_price, currency)
  SELECT s.tenant_id, s.product_id, s.location_id, ${copied
    .split(', ')
    .map((column) => `s.${column}`)
    .join(', ')}, p.reorder_point,
         CASE WHEN ${available} <= 0 THEN 'out' WHEN ${available} < p.reorder_point THEN 'low' ELSE 'ok' END,
         1, s.version, s.recorded_at, p.cost_amount, p.price_amount, coalesce(p.cost_currency, p.price_currency)
  FROM inventory_command.stock s JOIN inventory_command.product p USING (tenant_id, product_id)
  WHERE s.${mine} AND s.product_id BETWEEN ${productId(String(from))} AND ${productId(String(to))}
  ORDER BY s.product_id, s.location_id`;

const totals = 'on_hand, on_hold, held, allocated, in_transit_out, incoming, levels, low, "out"';
const sums = `${copied
  .split(', ')
  .map((column) => `sum(${column})`)
  .join(', ')}, count(*), count(*) FILTER (WHERE status = 'low'), count(*) FILTER (WHERE status = 'out')`;

const totalBy = (table: string, ...ids: readonly string[]): string => {
  const key = ['tenant_id', ...ids].join(', ');
  return `INSERT INTO inventory_query.${table} (${key}, ${totals})
    SELECT ${key}, ${sums} FROM inventory_query.stock_level WHERE ${mine} GROUP BY ${key} ORDER BY ${key}`;
};

/** The roll-ups, counted from the levels. */
export const rollUps: readonly string[] = [
  `INSERT INTO inventory_query.product_total (tenant_id, product_id, ${totals}, reorder_point)
   SELECT tenant_id, product_id, ${sums}, min(reorder_point)
   FROM inventory_query.stock_level WHERE ${mine} GROUP BY 1, 2 ORDER BY 1, 2`,
  totalBy('location_total', 'location_id'),
  totalBy('tenant_total'),
  `INSERT INTO inventory_query.stock_value (tenant_id, location_id, currency, at_cost, at_price)
   SELECT tenant_id, location_id, currency, coalesce(sum(on_hand::numeric * unit_cost), 0),
          coalesce(sum(on_hand::numeric * unit_price), 0)
   FROM inventory_query.stock_level WHERE ${mine} AND currency IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
];
