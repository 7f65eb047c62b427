import { chainTenant, locationIdOf } from '../../chain/chain';
import { arrayOf, handList, type HandList, pathOf } from '../by-hand';
import { type Item, type ListRequest, type Shapes, someOf } from '../shape';
import { dailySales, figures } from './figures';

const locationColumns = `l.location_id AS key, l.code, l.name, l.kind, l.region, l.timezone, l.capacity, l.status, t.on_hand,
  t.on_hand - t.on_hold - t.held - t.allocated AS available, t.levels, t.low, t."out",
  t.on_hand::float8 / nullif(l.capacity, 0) AS use`;

const locations = (query: Parameters<typeof pathOf>[1], list: Partial<HandList>): ListRequest => ({
  path: pathOf('/locations', query),
  hand: [
    handList({
      columns: locationColumns,
      table: 'location l',
      joins: 'LEFT JOIN location_total t ON t.tenant_id = l.tenant_id AND t.location_id = l.location_id',
      where: "l.status <> 'removed'",
      order: 'l.location_id',
      total: 'table',
      ...list,
    }),
  ],
});

const supplierColumns = `s.supplier_id AS key, s.name, s.email, s.phone, s.lead_time_days, s.status,
  (SELECT count(*) FROM product p WHERE p.tenant_id = s.tenant_id AND p.supplier_id = s.supplier_id) AS products, r.*`;
const record = `CROSS JOIN LATERAL (
  SELECT sum(deliveries) AS deliveries, sum(units) AS units, max(last_delivery_at) AS last_delivery_at,
         sum(expected) AS expected, sum(on_time) AS on_time, sum(timed) AS timed, sum(lead_seconds) AS lead_seconds,
         sum(ordered_units) AS ordered_units, sum(received_units) AS received_units
  FROM supplier_record d WHERE d.tenant_id = s.tenant_id AND d.supplier_id = s.supplier_id) AS r`;

const suppliers = (query: Parameters<typeof pathOf>[1], list: Partial<HandList>): ListRequest => ({
  path: pathOf('/suppliers', query),
  hand: [
    handList({
      columns: supplierColumns,
      table: 'supplier s',
      late: record,
      order: 's.sort_name, s.supplier_id',
      total: 'table',
      ...list,
    }),
  ],
});

const locationKey = ({ locationId }: Item): string => String(locationId);
const supplierKey = ({ supplierId }: Item): string => String(supplierId);

/** Places, suppliers, categories and the figures of the dashboard. */
export const otherShapes: Shapes = ({ sizes }) => {
  const places = someOf(6, sizes.locations).map(locationIdOf);
  return [
    { name: 'locations', keyOf: locationKey, requests: [locations({}, {})] },
    {
      name: 'locations, search',
      keyOf: locationKey,
      requests: ['hamb', 'harbour', 'l-00'].map((search) =>
        locations(
          { search },
          { where: "l.status <> 'removed' AND l.search_text LIKE $2", values: [`%${search}%`] },
        ),
      ),
    },
    {
      name: 'locations, sort -use',
      keyOf: locationKey,
      requests: [
        locations(
          { sort: '-use' },
          {
            order: `coalesce(t.on_hand::float8 / nullif(l.capacity, 0), '-Infinity') DESC, l.location_id DESC`,
          },
        ),
      ],
    },
    { name: 'suppliers', keyOf: supplierKey, requests: [suppliers({}, {})] },
    {
      name: 'suppliers, search',
      keyOf: supplierKey,
      requests: ['trading', 'lyon', 's-00'].map((search) =>
        suppliers({ search }, { where: 's.search_text LIKE $2', values: [`%${search}%`] }),
      ),
    },
    {
      name: 'categories',
      keyOf: ({ category }) => String(category),
      requests: [
        {
          path: '/api/categories',
          hand: [
            {
              text: `SELECT category AS key, count(*) AS products FROM product
                WHERE tenant_id = $1 AND lifecycle <> 'discontinued' GROUP BY category ORDER BY lower(category), category`,
              values: [chainTenant],
            },
          ],
        },
      ],
    },
    { name: 'metrics', requests: [{ path: '/api/metrics', hand: [figures(undefined)] }] },
    {
      name: 'metrics, location',
      requests: places.map((place) => ({
        path: pathOf('/metrics', { locationId: place }),
        hand: [figures(arrayOf([place]))],
      })),
    },
    {
      name: 'metrics, seen at 5 locations',
      locations: places.slice(0, 5),
      requests: [{ path: '/api/metrics', hand: [figures(arrayOf(places.slice(0, 5)))] }],
    },
    { name: 'daily sales', requests: [{ path: '/api/metrics/sales', hand: [dailySales(undefined)] }] },
    {
      name: 'daily sales, location',
      requests: places.map((place) => ({
        path: pathOf('/metrics/sales', { locationId: place }),
        hand: [dailySales(arrayOf([place]))],
      })),
    },
    {
      name: 'daily sales, seen at 5 locations',
      locations: places.slice(0, 5),
      requests: [{ path: '/api/metrics/sales', hand: [dailySales(arrayOf(places.slice(0, 5)))] }],
    },
  ];
};
