import type { Location, Product } from '@streamstock/contracts-events';
import {
  type Page,
  type ProductListQuery,
  type ProductSort,
  type ProductSummary,
  statusOfStock,
} from '@streamstock/contracts-http-api';
import { aLocation, aProduct } from '@streamstock/server-kit-testing';
import type { Person, QueryService } from './query-service';
import { levelRecord, locationMessage, productMessage, received } from './records';

/** What is at one place. */
export interface Level {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly onHold: number;
}

/** A catalogue with stock, kept in memory beside what the service knows, so that every list can be worked out here too. */
export interface Shelf {
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  readonly levels: readonly Level[];
}

const pick = <Item>(items: readonly [Item, ...Item[]], index: number): Item =>
  items[index % items.length] ?? items[0];

/** Names, categories, statuses and numbers repeat, so that only the id tells some apart; some are out, some nowhere. */
export function aShelf(count: number): Shelf {
  const locations = ['L1', 'L2', 'L3', 'L4'].map((locationId) =>
    aLocation({ locationId, code: locationId, name: locationId }),
  );
  const products = Array.from({ length: count }, (_, index) =>
    aProduct({
      productId: `P${String((index * 37) % 100)}`,
      sku: `S${String((index * 61) % 100).padStart(3, '0')}`,
      barcode: null,
      name: `${pick(['Espresso', 'filter', 'Assam', 'Sencha', 'Cocoa'], index)} ${pick(['beans', 'Tea'], index)}`,
      category: pick(['Coffee', 'Tea', 'Cocoa'], index),
      lifecycle: pick(['active', 'active', 'draft', 'phasing-out', 'discontinued'], index),
      supplierId: pick(['S1', null, 'S2'], index),
      reorderPoint: pick([0, 10, 30], index),
    }),
  );
  const levels = products.flatMap(({ productId }, product) =>
    locations
      .filter((_, location) => (product + location) % 3 !== 0 && product % 9 !== 8)
      .map(({ locationId }, location) => ({
        productId,
        locationId,
        onHand: product % 7 === 4 ? 0 : (product * 7 + location * 5) % 25,
        onHold: (product + location) % 4,
      })),
  );
  return { products, locations, levels };
}

export async function fill(
  service: QueryService,
  { products, locations, levels }: Shelf,
  tenantId = 'acme',
): Promise<void> {
  await service.catalog.project([
    ...products.map((product) => received(productMessage(product, tenantId))),
    ...locations.map((location) => received(locationMessage(location, tenantId))),
  ]);
  await service.levels.project(levels.map((level) => levelRecord({ ...level, tenantId })));
}

type Filter = Partial<
  Pick<ProductListQuery, 'sku' | 'category' | 'locationId' | 'status' | 'lifecycle' | 'supplierId' | 'sort'>
>;

const compare = (one: string | number, other: string | number): number =>
  one < other ? -1 : one > other ? 1 : 0;

const keyOf = (product: ProductSummary, sort: string): string | number =>
  sort === 'sku'
    ? product.sku
    : sort === 'onHand'
      ? product.onHand
      : sort === 'available'
        ? product.available
        : product.name.toLowerCase();

/** What `GET /products` must list for this person, all of it. */
export function expectedProducts(
  { products, levels }: Shelf,
  { sku, category, locationId, status, lifecycle, supplierId, sort = 'name' }: Filter,
  { locations = '*' }: Person,
): ProductSummary[] {
  const counts = (place: string) =>
    locationId === undefined ? locations === '*' || locations.includes(place) : place === locationId;
  const ascending = sort.replace('-', '') as ProductSort;
  return products
    .filter((product) => sku === undefined || sku.includes(product.sku))
    .filter((product) => category === undefined || product.category === category)
    .filter((product) => lifecycle === undefined || product.lifecycle === lifecycle)
    .filter((product) => supplierId === undefined || product.supplierId === supplierId)
    .map((product) => ({
      product,
      here: levels.filter((level) => level.productId === product.productId && counts(level.locationId)),
    }))
    .filter(({ here }) => locationId === undefined || here.length > 0)
    .map(({ product, here }) => {
      const onHand = here.reduce((sum, level) => sum + level.onHand, 0);
      const available = here.reduce((sum, level) => sum + level.onHand - level.onHold, 0);
      return { ...product, onHand, available, status: statusOfStock(available, product.reorderPoint) };
    })
    .filter((product) => status === undefined || product.status === status)
    .sort(
      (one, other) =>
        (sort.startsWith('-') ? -1 : 1) *
        (compare(keyOf(one, ascending), keyOf(other, ascending)) || compare(one.productId, other.productId)),
    );
}

/** The items of a list, page by number until one is not full. */
export async function byPageNumber<Item>(
  service: QueryService,
  path: string,
  limit: number,
  as?: Person,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await service.get<Page<Item>>(`${path}&limit=${String(limit)}&page=${String(page)}`, as);
    items.push(...body.items);
    if (body.items.length < limit) return items;
  }
}
