import { matchingStock } from '../list-stock/stock-page';
import { matchingProducts, productsPage } from '../list-products/products-page';
import { Conditions } from './conditions';

describe('statements of a tenant', () => {
  it.each([
    matchingStock({ productId: 'P1', locations: ['L1', 'L2'], status: 'low' }),
    matchingProducts({ search: 'esp bea', category: 'Coffee' }),
    productsPage({ search: 'esp bea', category: 'Coffee' }, ['espresso', 'P1'], 51),
    productsPage({ search: undefined, category: undefined }, undefined, 51),
    new Conditions('s').equal('s.status', 'low').statement('SELECT 1'),
  ])('number their values from the second on: %p', ({ text, values }) => {
    const used = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
    const expected = values.map((_, index) => index + 2);
    expect(expected.filter((number) => !used.includes(number) && text !== 'SELECT 1')).toEqual([]);
    expect(used.filter((number) => number > values.length + 1)).toEqual([]);
  });
});
