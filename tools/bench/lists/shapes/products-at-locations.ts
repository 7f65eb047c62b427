import { locationIdOf } from '../../chain/chain';
import { arrayOf, type HandList } from '../by-hand';
import { type ListRequest, type Shapes, someOf } from '../shape';
import { productColumns, productKey as keyOf, products } from './product-request';

const available = '(s.on_hand - s.on_hold - s.held - s.allocated)';

const atOne = (
  locationId: string,
  query: Readonly<Record<string, string>>,
  hand: Partial<HandList>,
): ListRequest =>
  products(
    { locationId, ...query },
    {
      columns: `${productColumns}, s.on_hand, ${available} AS available`,
      late: undefined,
      joins: 'JOIN stock_level s ON s.tenant_id = p.tenant_id AND s.product_id = p.product_id',
      where: 's.location_id = $2',
      values: [locationId],
      total: 'joined',
      ...hand,
    },
  );

/** A page of products first, then what there is of each at these places. */
const atSome = (locations: readonly string[]): ListRequest =>
  products(
    {},
    {
      columns: `${productColumns}, there.*`,
      late: `CROSS JOIN LATERAL (
        SELECT coalesce(sum(s.on_hand), 0)::bigint AS on_hand, coalesce(sum(${available}), 0)::bigint AS available
        FROM stock_level s
        WHERE s.tenant_id = $1 AND s.product_id = p.product_id AND s.location_id = ANY ($2::text[])) AS there`,
      values: [arrayOf(locations)],
    },
  );

/** Products with their stock at one place, or as somebody sees them who may look at some places only. */
export const productsAtLocations: Shapes = ({ sizes }) => {
  const places = someOf(6, sizes.locations).map(locationIdOf);
  const few = places.slice(0, 5);
  return [
    { name: 'products, location', keyOf, requests: places.map((place) => atOne(place, {}, {})) },
    {
      name: 'products, location and status',
      keyOf,
      requests: places.map((place) =>
        atOne(
          place,
          { status: 'low' },
          { where: 's.location_id = $2 AND s.status = $3', values: [place, 'low'] },
        ),
      ),
    },
    {
      name: 'products, location, sort -available',
      keyOf,
      requests: places.map((place) =>
        atOne(
          place,
          { sort: '-available' },
          {
            table: 'stock_level s',
            joins: '',
            late: 'JOIN product p ON p.tenant_id = s.tenant_id AND p.product_id = s.product_id',
            order: `${available} DESC, s.product_id DESC`,
            total: 'table',
          },
        ),
      ),
    },
    { name: 'products, seen at 5 locations', locations: few, keyOf, requests: [atSome(few)] },
  ];
};
