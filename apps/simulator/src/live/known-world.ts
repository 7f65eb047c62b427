import type { ApiClient } from '../api';
import type { Place } from '../domain/live/pace';
import { replayedRegion } from '../domain/replayed-region';
import type { Goods } from '../domain/traffic/scene';
import type { Shelves } from '../domain/traffic/shelves';
import { firstOf } from './first-of';
import { shelvesKnown } from './metrics';

/** In a large catalogue the traffic is in the first ones only, so that its memory stays small. */
const most = { products: 2_000, locations: 200, levels: 10_000 };

export async function readGoods(api: ApiClient, signal: AbortSignal): Promise<Map<string, Goods>> {
  const goods = new Map<string, Goods>();
  const active = { query: { lifecycle: 'active', sort: 'sku' }, signal };
  for await (const product of firstOf(most.products, api.catalogue.products(active))) {
    goods.set(product.productId, product);
  }
  return goods;
}

export async function readPlaces(api: ApiClient, signal: AbortSignal): Promise<Place[]> {
  const places: Place[] = [];
  const open = { query: { status: 'open' }, signal };
  for await (const place of firstOf(most.locations, api.catalogue.locations(open))) {
    if (place.region !== replayedRegion) places.push(place);
  }
  return places;
}

interface Known {
  readonly goods: ReadonlyMap<string, Goods>;
  readonly places: readonly Place[];
}

/** Levels go to the shelves where they are newer. */
export async function readLevels(
  api: ApiClient,
  shelves: Shelves,
  { goods, places }: Known,
  signal: AbortSignal,
): Promise<void> {
  const known = new Set(places.map(({ locationId }) => locationId));
  for await (const level of firstOf(most.levels, api.stock.levels({ signal }))) {
    if (goods.has(level.productId) && known.has(level.locationId)) shelves.put(level);
  }
  shelvesKnown.set(shelves.all().length);
}
