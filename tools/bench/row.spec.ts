import { isMet, ratio } from './row';

it.each([
  [0.4, { atLeast: 0.4 }, true],
  [0.39, { atLeast: 0.4 }, false],
  [15, { atMost: 15 }, true],
  [15.1, { atMost: 15 }, false],
  [Number.NaN, { atMost: 15 }, false],
  [7, undefined, undefined],
])('%d against %j is met: %s', (value, goal, met) => {
  expect(isMet(value, goal)).toBe(met);
});

it('takes ratios of the peer and refuses a peer that did nothing', () => {
  expect(ratio(50, 200)).toBe(0.25);
  expect(() => ratio(50, 0)).toThrow(RangeError);
  expect(() => ratio(50, Number.NaN)).toThrow(RangeError);
});
