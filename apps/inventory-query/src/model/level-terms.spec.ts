import { levelTermsOf } from './level-terms';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });

it.each([
  [eur(3), eur(5), { unitCost: 3, unitPrice: 5, currency: 'EUR' }],
  [null, usd(5), { unitCost: null, unitPrice: 5, currency: 'USD' }],
  [eur(3), null, { unitCost: 3, unitPrice: null, currency: 'EUR' }],
  [eur(3), usd(5), { unitCost: 3, unitPrice: null, currency: 'EUR' }],
  [null, null, { unitCost: null, unitPrice: null, currency: null }],
])('what a level copies of cost %j and price %j has one currency', (cost, price, expected) => {
  expect(levelTermsOf({ reorderPoint: 7, cost, price })).toEqual({ reorderPoint: 7, ...expected });
});
