import { aLocation } from '@streamstock/dashboard-testing';
import { inOrder } from './place-order';

const places = [
  aLocation({ locationId: 'A', out: 0, low: 9, use: 0.9 }),
  aLocation({ locationId: 'B', out: 2, low: 0, use: 0.1 }),
  aLocation({ locationId: 'C', out: 0, low: 9, use: null }),
];
const ids = (order: 'risk' | 'use'): string[] => inOrder(places, order).map(({ locationId }) => locationId);

it.each([
  ['risk', ['B', 'A', 'C']],
  ['use', ['A', 'B', 'C']],
] as const)('orders by %s', (order, expected) => {
  expect(ids(order)).toEqual(expected);
});
