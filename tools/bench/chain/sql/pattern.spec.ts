import { below, belowOpening, mostBelow, typeOf } from './pattern';

const { sending, receiving } = belowOpening;
const transfer = 6;

it('has the second store of a pair take in what the first sends, and both the same before', () => {
  expect(sending.slice(0, transfer)).toEqual(receiving.slice(0, transfer));
  const change = (list: readonly number[]) => (list[transfer - 1] ?? 0) - (list[transfer] ?? 0);
  expect(change(sending)).toBe(-2);
  expect(change(receiving)).toBe(2);
});

it('never says more than the most, and begins and ends at the opening', () => {
  expect(Math.max(...sending, ...receiving)).toBe(mostBelow);
  expect([sending[0], receiving[0]]).toEqual([0, 0]);
  expect(Math.min(...sending, ...receiving)).toBe(0);
});

it('takes away with every sale and brings back with every return', () => {
  for (const list of [sending, receiving]) {
    for (const sale of [1, 2, 3, 5]) expect(list[sale]).toBeGreaterThan(list[sale - 1] ?? 0);
    expect(list[4]).toBeLessThan(list[3] ?? 0);
  }
});

it('is written for versions from 1', () => {
  expect(below('v', 's')).toBe(
    'CASE s WHEN 0 THEN (ARRAY[0,1,3,4,3,6,8,9])[1 + (v - 1) % 8] ELSE (ARRAY[0,1,3,4,3,6,4,5])[1 + (v - 1) % 8] END',
  );
  expect(typeOf({ version: 'v', versions: 'n', state: 'c', side: 's' })).toContain(
    "v = n AND c < 2 THEN 'SALE'",
  );
});
