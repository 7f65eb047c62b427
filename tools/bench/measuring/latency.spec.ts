import { latencyOf, percentile } from './latency';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0, 1],
    [1, 1],
    [50, 50],
    [99, 99],
    [99.1, 100],
    [100, 100],
  ])('at %d of 1 to 100 is %d', (percent, expected) => {
    expect(percentile(hundred, percent)).toBe(expected);
  });

  it('of one sample is that sample', () => {
    expect([0, 50, 99, 100].map((percent) => percentile([7], percent))).toEqual([7, 7, 7, 7]);
  });

  it('of nothing is no number, and refuses what is no percentage', () => {
    expect(percentile([], 50)).toBeNaN();
    expect(() => percentile([1], 101)).toThrow(RangeError);
  });
});

it('sorts by value, not by text, and leaves the samples as they were', () => {
  const samples = [100, 9, 80];
  expect(latencyOf(samples)).toEqual({ count: 3, p50: 80, p90: 100, p95: 100, p99: 100, max: 100 });
  expect(samples).toEqual([100, 9, 80]);
});
