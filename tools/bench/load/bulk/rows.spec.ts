import { recordEventRequestSchema } from '@streamstock/contracts-http-api';
import { rowLine } from './rows';

const keys = Array.from({ length: 6 }, (_, index) => [`P-${index}`, 'L-1'] as const);
const rowOf = (number: number) => recordEventRequestSchema.parse(JSON.parse(rowLine(keys, 's', number)));

it('makes lines that the contract accepts, the same each time', () => {
  expect(rowLine(keys, 's', 3)).toBe(rowLine(keys, 's', 3));
  expect(rowLine(keys, 's', 3).endsWith('}\n')).toBe(true);
  expect(rowOf(3)).toMatchObject({ quantity: 1, orderId: 's-3' });
});

it('sells and restocks at each key in turns', () => {
  const rows = Array.from({ length: 4 * keys.length }, (_, number) => rowOf(number));
  for (const [productId] of keys) {
    const types = rows.filter((row) => row.productId === productId).map(({ type }) => type);
    expect(types).toHaveLength(4);
    expect(types.filter((type, index) => index > 0 && type === types[index - 1])).toEqual([]);
  }
});
