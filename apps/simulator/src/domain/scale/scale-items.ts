import { Random } from '../chance/random';
import type { NewEvent, NewLocation, NewProduct } from '../requests';
import { currency } from '../world/products';
import { categories } from '../world/range';
import { supplierOf } from '../world/suppliers';
import { levelsOf, locationIdAt, productIdAt, type ScalePlan } from './scale-plan';
import { adjectives, cities, materials, nouns, timezones } from './words';

/** Prices are spread evenly over their orders of magnitude, in cents. */
const prices = { least: 1_000, most: 500_000 };
const quantities = { least: 5, most: 200 };
/** One location of so many is a warehouse; the others are stores. */
const warehouseEvery = 20;

const chanceOf = ({ seed }: ScalePlan, kind: string, index: number): Random =>
  new Random(seed).fork(`${kind}/${String(index)}`);

export function productAt(plan: ScalePlan, index: number): NewProduct {
  const random = chanceOf(plan, 'product', index);
  const category = random.pick(categories);
  const price = Math.round(prices.least * (prices.most / prices.least) ** random.next());
  const { supplierId, leadTimeDays } = supplierOf(category);
  return {
    sku: productIdAt(index),
    name: `${random.pick(adjectives)} ${random.pick(materials)} ${random.pick(nouns)} ${String(index + 1)}`,
    category,
    price: { amount: price, currency },
    cost: { amount: Math.round(price * 0.6), currency },
    reorderPoint: random.between(20, 100),
    ...{ supplierId, leadTimeDays },
  };
}

export function locationAt(plan: ScalePlan, index: number): NewLocation {
  const random = chanceOf(plan, 'location', index);
  const city = cities[index % cities.length] ?? 'Europe';
  const isWarehouse = index % warehouseEvery === 0;
  const levels = levelsOf(plan) / plan.locations;
  return {
    code: locationIdAt(index),
    name: `${city} ${isWarehouse ? 'distribution centre' : 'store'} ${String(index + 1)}`,
    kind: isWarehouse ? 'warehouse' : 'store',
    region: random.pick(['North', 'South', 'East', 'West', 'Central']),
    timezone: random.pick(timezones),
    capacity: Math.ceil(levels * quantities.most * (0.7 + 0.3 * random.next())),
  };
}

/** The first delivery of the level with this number; the levels of a product follow each other. */
export function deliveryAt(plan: ScalePlan, index: number): NewEvent {
  const product = Math.floor(index / plan.spread);
  const random = chanceOf(plan, 'level', index);
  const first = chanceOf(plan, 'places', product).between(0, plan.locations - 1);
  const step = (index % plan.spread) * Math.max(1, Math.floor(plan.locations / plan.spread));
  return {
    type: 'RESTOCK',
    productId: productIdAt(product),
    locationId: locationIdAt((first + step) % plan.locations),
    quantity: random.between(quantities.least, quantities.most),
    reason: 'opening stock',
    source: 'import:scale',
  };
}
