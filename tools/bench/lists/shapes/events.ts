import { locationIdOf, productIdOf } from '../../chain/chain';
import { arrayOf, handList, type HandList, pathOf } from '../by-hand';
import { type Item, type ListRequest, type Shapes, someOf } from '../shape';

const columns = `m.movement_id AS key, m.type, m.product_id, m.location_id, m.on_hand_change, m.on_hand, m.version,
  m.occurred_at, m.recorded_at, m.actor, m.source_kind, m.source_name, m.command_id, m.correlation_id, m.order_id,
  m.document_id, m.reason, m.note, m.counterpart_location_id, m.supplier_id, m.unit_cost_amount, m.unit_cost_currency`;
const keyOf = ({ movementId }: Item): string => String(movementId);

const hand = (list: Partial<HandList>) =>
  handList({
    columns,
    table: 'movement m',
    order: 'm.recorded_at DESC, m.movement_id DESC',
    total: 'table',
    ...list,
  });
const events = (query: Parameters<typeof pathOf>[1], list: Partial<HandList>): ListRequest => ({
  path: pathOf('/events', query),
  hand: [hand(list)],
});
const where = (column: string) => `m.${column} = $2`;

/** Movements by each filter, newest first. */
export const eventShapes: Shapes = ({ sizes, timeline }) => {
  const places = someOf(6, sizes.locations).map(locationIdOf);
  const goods = someOf(6, sizes.products).map(productIdOf);
  const few = places.slice(0, 5);
  const day = (back: number) => new Date(Date.parse(timeline.to) - back * 86_400_000).toISOString();
  const days = [1, 10, 60].map((back) => ({ from: day(back), to: day(back - 1) }));
  return [
    { name: 'events', keyOf, requests: [events({}, {})] },
    {
      name: 'events, type',
      keyOf,
      requests: ['RETURN', 'ADJUSTMENT', 'SALE', 'TRANSFER_IN'].map((type) =>
        events({ type }, { where: where('type'), values: [type] }),
      ),
    },
    {
      name: 'events, product',
      keyOf,
      requests: goods.map((productId) =>
        events({ productId }, { where: where('product_id'), values: [productId] }),
      ),
    },
    {
      name: 'events, location',
      keyOf,
      requests: places.map((locationId) =>
        events({ locationId }, { where: where('location_id'), values: [locationId] }),
      ),
    },
    {
      name: 'events, product and location',
      keyOf,
      requests: goods.map((productId, index) => {
        const locationId = places[index % places.length] ?? '';
        return events(
          { productId, locationId },
          { where: `${where('product_id')} AND (m.location_id || '') = $3`, values: [productId, locationId] },
        );
      }),
    },
    {
      name: 'events, location and type',
      keyOf,
      requests: places.map((locationId) =>
        events(
          { locationId, type: 'COUNT' },
          { where: `${where('location_id')} AND m.type = $3`, values: [locationId, 'COUNT'] },
        ),
      ),
    },
    {
      name: 'events, one day',
      keyOf,
      requests: days.map(({ from, to }) =>
        events({ from, to }, { where: 'm.recorded_at >= $2 AND m.recorded_at < $3', values: [from, to] }),
      ),
    },
    {
      name: 'events, actor',
      keyOf,
      requests: [1, 2, 3].map((place) =>
        events({ actor: `manager-${place}` }, { where: where('actor'), values: [`manager-${place}`] }),
      ),
    },
    { name: 'events, page 200', keyOf, requests: [events({ page: 200 }, { offset: 199 * 50 })] },
    {
      name: 'events, seen at 5 locations',
      locations: few,
      keyOf,
      requests: [events({}, { where: 'm.location_id = ANY ($2::text[])', values: [arrayOf(few)] })],
    },
    {
      name: 'events, 50 pages deep by cursor',
      keyOf,
      requests: [
        {
          path: '/api/events?limit=200',
          pages: 50,
          handAfter: ({ recordedAt, movementId }) => [
            hand({
              where: 'm.recorded_at <= $2 AND (m.recorded_at, m.movement_id) < ($2, $3)',
              values: [String(recordedAt), String(movementId)],
              limit: 201,
              total: 'known',
            }),
          ],
        },
      ],
    },
  ];
};
