import { chainTenant } from '../../chain/chain';
import type { Statement } from '../statement';

/** All figures of the dashboard in one statement, for some locations (an array as text) or all. */
export function figures(locations: string | undefined): Statement {
  const among = locations === undefined ? '' : 'AND location_id = ANY ($2::text[])';
  const totals = locations === undefined ? 'tenant_total' : 'location_total';
  return {
    text: `
      WITH place AS (
        SELECT location_id, nullif(capacity, 0) AS capacity, date_trunc('day', now(), timezone) AS midnight
        FROM location WHERE tenant_id = $1 AND status <> 'removed' ${among})
      SELECT now() AS as_of, total.*, room.*, sold.*, product.*, worth.*
      FROM (SELECT sum(on_hand) AS on_hand, sum(on_hand - on_hold - held - allocated) AS available, sum(levels) AS levels,
                   sum(low) AS low, sum("out") AS "out" FROM ${totals} WHERE tenant_id = $1 ${among}) AS total
      CROSS JOIN (SELECT count(*) AS locations, sum(place.capacity) AS capacity,
                         sum(t.on_hand) FILTER (WHERE place.capacity IS NOT NULL) AS used
                  FROM place LEFT JOIN location_total t ON t.tenant_id = $1 AND t.location_id = place.location_id) AS room
      CROSS JOIN (SELECT sum(s.units) AS sold FROM place JOIN sold_slot s ON s.tenant_id = $1
                    AND s.location_id = place.location_id AND s.minutes = 15 AND s.slot >= place.midnight
                    AND s.slot <= now()) AS sold
      CROSS JOIN (SELECT jsonb_object_agg(lifecycle, products) AS products FROM product_count WHERE tenant_id = $1) AS product
      CROSS JOIN (SELECT jsonb_agg(v) AS value FROM (
                    SELECT currency, sum(at_cost) AS at_cost, sum(at_price) AS at_price FROM stock_value
                    WHERE tenant_id = $1 ${among} GROUP BY currency ORDER BY currency) AS v) AS worth`,
    values: locations === undefined ? [chainTenant] : [chainTenant, locations],
  };
}

/** Units sold on each of the last 15 days that had any, for some locations (an array as text) or all. */
export function dailySales(locations: string | undefined): Statement {
  const among = locations === undefined ? '' : 'AND l.location_id = ANY ($2::text[])';
  return {
    text: `
      SELECT (s.slot AT TIME ZONE l.timezone)::date AS date, sum(s.units) AS units
      FROM location l JOIN sold_slot s ON s.tenant_id = $1 AND s.location_id = l.location_id AND s.minutes = 15
       AND s.slot >= date_trunc('day', now() AT TIME ZONE l.timezone - interval '14 days') AT TIME ZONE l.timezone
      WHERE l.tenant_id = $1 AND l.status <> 'removed' ${among} GROUP BY 1 ORDER BY 1`,
    values: locations === undefined ? [chainTenant] : [chainTenant, locations],
  };
}
