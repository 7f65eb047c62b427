import { locationIdOf, productIdOf } from '../../chain/chain';
import { arrayOf, handList, type HandList, pathOf } from '../by-hand';
import { type Item, type ListRequest, type Shapes, someOf } from '../shape';

const columns = `s.product_id || '|' || s.location_id AS key, s.product_id, s.location_id, s.on_hand, s.on_hold, s.held,
  s.allocated, s.in_transit_out, s.incoming, s.status, s.epoch, s.version, s.as_of, p.sku, p.name`;
const available = '(s.on_hand - s.on_hold - s.held - s.allocated)';
const byProduct = 's.product_id, s.location_id';
const keyOf = ({ productId, locationId }: Item): string => `${String(productId)}|${String(locationId)}`;

const hand = (list: Partial<HandList>) =>
  handList({
    columns,
    table: 'stock_level s',
    late: 'LEFT JOIN product p ON p.tenant_id = s.tenant_id AND p.product_id = s.product_id',
    order: byProduct,
    total: 'table',
    ...list,
  });
const stock = (query: Parameters<typeof pathOf>[1], list: Partial<HandList>): ListRequest => ({
  path: pathOf('/stock', query),
  hand: [hand(list)],
});

const ofTenant = (counted: string) => ({
  text: `SELECT sum(${counted}) FROM tenant_total t WHERE t.tenant_id = $1`,
});
const ofLocation = (counted: string) => ({
  text: `SELECT sum(${counted}) FROM location_total t WHERE t.tenant_id = $1 AND t.location_id = $2`,
});
const ofProduct = {
  text: 'SELECT sum(levels) FROM product_total t WHERE t.tenant_id = $1 AND t.product_id = $2',
};

/** Levels by each filter and in each order. */
export const stockShapes: Shapes = ({ sizes }) => {
  const places = someOf(6, sizes.locations).map(locationIdOf);
  const goods = someOf(6, sizes.products).map(productIdOf);
  const few = places.slice(0, 5);
  const at = { where: 's.location_id = $2', total: ofLocation('levels') };
  const of = { where: 's.product_id = $2', total: ofProduct };
  const byAvailable = { order: `${available} DESC, s.product_id DESC, s.location_id DESC` };
  return [
    { name: 'stock', keyOf, requests: [stock({}, { total: ofTenant('levels') })] },
    {
      name: 'stock, sort location',
      keyOf,
      requests: [
        stock({ sort: 'location' }, { total: ofTenant('levels'), order: 's.location_id, s.product_id' }),
      ],
    },
    {
      name: 'stock, product',
      keyOf,
      requests: goods.map((productId) => stock({ productId }, { ...of, values: [productId] })),
    },
    {
      name: 'stock, product, sort -available',
      keyOf,
      requests: goods.map((productId) =>
        stock({ productId, sort: '-available' }, { ...of, ...byAvailable, values: [productId] }),
      ),
    },
    {
      name: 'stock, location',
      keyOf,
      requests: places.map((locationId) => stock({ locationId }, { ...at, values: [locationId] })),
    },
    {
      name: 'stock, location, sort -available',
      keyOf,
      requests: places.map((locationId) =>
        stock({ locationId, sort: '-available' }, { ...at, ...byAvailable, values: [locationId] }),
      ),
    },
    {
      name: 'stock, status',
      keyOf,
      requests: (['low', 'out'] as const).map((status) =>
        stock({ status }, { where: 's.status = $2', values: [status], total: ofTenant(`"${status}"`) }),
      ),
    },
    {
      name: 'stock, location and status',
      keyOf,
      requests: places.map((locationId) =>
        stock(
          { locationId, status: 'low' },
          {
            where: 's.location_id = $2 AND s.status = $3',
            values: [locationId, 'low'],
            total: ofLocation('low'),
          },
        ),
      ),
    },
    {
      name: 'stock, seen at 5 locations',
      locations: few,
      keyOf,
      requests: [
        stock(
          {},
          {
            where: 's.location_id = ANY ($2::text[])',
            values: [arrayOf(few)],
            total: {
              text: 'SELECT sum(levels) FROM location_total t WHERE t.tenant_id = $1 AND t.location_id = ANY ($2::text[])',
            },
          },
        ),
      ],
    },
    {
      name: 'stock, 50 pages deep by cursor',
      keyOf,
      requests: [
        {
          path: '/api/stock?limit=200',
          pages: 50,
          handAfter: ({ productId, locationId }) => [
            hand({
              where: '(s.product_id, s.location_id) > ($2, $3)',
              values: [String(productId), String(locationId)],
              limit: 201,
              total: 'known',
            }),
          ],
        },
      ],
    },
  ];
};
