import { figure, tableLines } from './table';

it.each([
  [6123.4, '6123'],
  [42.04, '42.0'],
  [1.26, '1.26'],
  [0.1234, '0.123'],
  [Number.NaN, '–'],
])('writes %d as %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

it('puts the goal and whether it was met beside each figure', () => {
  const [first, second] = tableLines('post', [
    { what: 'p50', value: 12, unit: 'ms', goal: { atMost: 15 } },
    { what: 'ratio', value: 0.3, unit: '×', goal: { atLeast: 0.4 }, beside: 'raw 100/s' },
  ]);
  expect(first).toMatch(/^post +p50 +12\.0 +ms +≤ 15 met$/);
  expect(second).toMatch(/^ +ratio +0\.300 +× +≥ 0\.4 MISSED +raw 100\/s$/);
});
