import type { StockPair } from '../load/job';
import type { ChainSizes } from './sizes';
import { packs, qualities, things } from './words';

/**
 * The filled world: a chain of stores as it is after years. What it holds follows from its sizes and from the numbers of
 * product and location alone, so that loads know it without reading it; `sql/formulas.ts` says the same in SQL.
 */
export const chainTenant = 'chain';

/** `number` is from 1. */
export const productIdOf = (number: number): string => `P-${String(number).padStart(6, '0')}`;
export const locationIdOf = (number: number): string => `L-${String(number).padStart(4, '0')}`;
export const supplierIdOf = (number: number): string => `S-${String(number).padStart(4, '0')}`;

export const suppliersOf = ({ products }: ChainSizes): number =>
  Math.min(400, Math.max(4, Math.ceil(products / 250)));

/** What a product's name is made of, and so found by. */
export const wordsOf = (product: number): readonly [quality: string, thing: string, pack: string] => [
  at(qualities, product * 29),
  at(allThings, product * 13).name,
  at(packs, product * 3),
];

/** Every thing with its category. */
export const allThings = Object.entries(things).flatMap(([category, names]) =>
  names.map((name) => ({ category, name })),
);

function at<T>(list: readonly T[], place: number): T {
  const one = list[place % list.length];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
}

/** Two of a hundred are sold off or gone. */
export const isActive = (product: number): boolean => product % 50 > 1;

/** Neither out nor low. */
export const isWellStocked = (product: number, location: number): boolean =>
  product % 61 !== 7 &&
  product % 61 !== 8 &&
  (product * 7 + location * 13 + Math.floor(product / 97)) % 100 >= 12;

/** The first tenth are warehouses, one in forty is closed. */
export const isOpen = (location: number): boolean => location % 40 !== 39;

/** At most `count` keys, spread over all, at which sales and restocks are accepted; an even number, so that both take turns. */
export function tradingKeys({ products, locations }: ChainSizes, count: number): StockPair[] {
  const total = products * locations;
  const step = Math.max(1, Math.floor(total / (count * 1.5)));
  const keys: StockPair[] = [];
  for (let place = 0; place < total && keys.length < count; place += step) {
    const product = 1 + Math.floor(place / locations);
    const location = 1 + ((place + product) % locations);
    if (isActive(product) && isOpen(location) && isWellStocked(product, location))
      keys.push([productIdOf(product), locationIdOf(location)]);
  }
  return keys.length % 2 === 0 ? keys : keys.slice(1);
}
