import { isActive, isOpen, isWellStocked, suppliersOf, tradingKeys, wordsOf } from './chain';
import { checkSizes, fullChain, keysOf, smallChain, tinyChain } from './sizes';

const numbersOf = ([productId, locationId]: readonly [string, string]): [number, number] => [
  Number(productId.slice(2)),
  Number(locationId.slice(2)),
];

describe('the keys at which a load trades', () => {
  it.each([
    [tinyChain, 10_000],
    [smallChain, 200_000],
    [fullChain, 200_000],
  ])('of %j are different, well stocked, active and open', (sizes, count) => {
    const keys = tradingKeys(sizes, count);
    expect(keys.length).toBeLessThanOrEqual(count);
    expect(keys.length).toBeGreaterThan(Math.min(count, keysOf(sizes)) / 2);
    expect(keys.length % 2).toBe(0);
    expect(new Set(keys.map(String)).size).toBe(keys.length);
    const numbers = keys.map(numbersOf);
    expect(
      numbers.every(
        ([product, place]) => isWellStocked(product, place) && isActive(product) && isOpen(place),
      ),
    ).toBe(true);
    expect(
      numbers.every(
        ([product, place]) => product <= sizes.products && place <= sizes.locations && place >= 1,
      ),
    ).toBe(true);
  });

  it('lie all over the chain', () => {
    const products = tradingKeys(fullChain, 1_000).map((key) => numbersOf(key)[0]);
    expect(Math.min(...products)).toBeLessThan(1_000);
    expect(Math.max(...products)).toBeGreaterThan(60_000);
  });
});

it('names every product by words that a search can find', () => {
  expect(wordsOf(1)).toEqual(wordsOf(1));
  expect(
    new Set(Array.from({ length: 5_000 }, (_, index) => wordsOf(index + 1).join(' '))).size,
  ).toBeGreaterThan(1_000);
});

describe('sizes', () => {
  it.each([fullChain, smallChain, tinyChain])('%j are possible', (sizes) => {
    expect(checkSizes(sizes)).toBe(sizes);
    expect(suppliersOf(sizes)).toBeGreaterThanOrEqual(4);
  });

  it.each([
    [{ ...tinyChain, products: 9 }, 'products'],
    [{ ...tinyChain, locations: 5 }, 'even'],
    [{ ...tinyChain, movements: -1 }, 'movements'],
    [{ ...tinyChain, movements: 0.5 }, 'movements'],
    [{ products: 900_000, locations: 200, movements: 0 }, 'keys'],
  ])('%j are not', (sizes, what) => {
    expect(() => checkSizes(sizes)).toThrow(what);
  });
});
