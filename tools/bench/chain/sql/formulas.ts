import { suppliersOf } from '../chain';
import type { ChainSizes } from '../sizes';

/** SQL that says what `chain.ts` says; `i` and `j` are expressions for the numbers of product and location, from 1. */
export const productId = (i: string): string => `'P-' || lpad((${i})::text, 6, '0')`;
export const locationId = (j: string): string => `'L-' || lpad((${j})::text, 4, '0')`;

export const supplierId = (sizes: ChainSizes, i: string): string =>
  `CASE WHEN ${i} % 20 <> 7 THEN 'S-' || lpad((1 + ${i} * 17 % ${suppliersOf(sizes)})::text, 4, '0') END`;

export const lifecycle = (i: string): string =>
  `CASE ${i} % 50 WHEN 0 THEN 'discontinued' WHEN 1 THEN 'phasing-out' ELSE 'active' END`;

/** Units; from 5 to 50. */
export const reorderPoint = (i: string): string => `(5 + ${i} * 37 % 46)`;

/** One in ten is bought and sold in pounds, three in a hundred have no cost. Minor units. */
export const currency = (i: string): string => `CASE WHEN ${i} % 10 = 3 THEN 'GBP' ELSE 'EUR' END`;
export const cost = (i: string): string => `CASE WHEN ${i} % 33 <> 5 THEN 100 + ${i} * 7919 % 5000 END`;
export const price = (i: string): string => `(100 + ${i} * 7919 % 5000) * (130 + ${i} % 70) / 100`;

/** 0: out, 1: low, 2: well stocked. Of 61 products one is out everywhere, and of one there is little at one place. */
export const stateOf = (i: string, j: string): string => {
  const place = `(${i} * 7 + ${j} * 13 + ${i} / 97) % 100`;
  return `CASE WHEN ${i} % 61 = 7 THEN 0 WHEN ${i} % 61 = 8 THEN CASE WHEN ${j} = 1 THEN 1 ELSE 0 END
               WHEN ${place} < 4 THEN 0 WHEN ${place} < 12 THEN 1 ELSE 2 END`;
};

/** Few keys hold most of the stock (Pareto), warehouses ten times that of a store. */
export const plentyOf = (sizes: ChainSizes, i: string, j: string): string =>
  `(10 + least(20000, 25 * power((1 + (${i} * 7919 + ${j} * 10473) % 9973) / 9974::float8, -0.6)::int)
    * CASE WHEN ${isWarehouse(sizes, j)} THEN 10 ELSE 1 END)`;

export const isWarehouse = ({ locations }: ChainSizes, j: string): string =>
  `${j} <= ${Math.max(1, Math.floor(locations / 10))}`;

/**
 * Half the movements of a product: a few products do most (Zipf). Rounded so that all products together have exactly
 * half the movements asked for; popularity has nothing to do with the order of ids.
 */
export function halfHistory({ products, movements }: ChainSizes, i: string): string {
  const softening = Math.max(1, Math.floor(products / 200));
  const rank = `(${i} * ${strideOf(products)} % ${products})`;
  const upTo = (place: string): string =>
    `floor(${Math.floor(movements / 2)} * ln(1 + (${place})::float8 / ${softening}) / ln(1 + ${products}::float8 / ${softening}))::bigint`;
  return `(${upTo(`${rank} + 1`)} - ${upTo(rank)})`;
}

/** Visits every product once: it has no factor in common with their number. */
export function strideOf(products: number): number {
  let stride = 7_919;
  while (greatestCommonDivisor(stride, products) !== 1) stride += 2;
  return stride;
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);
