import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Backoff } from './backoff';

test('doubles up to its limit and starts again after a reset', () => {
  const backoff = new Backoff({ firstMs: 100, longestMs: 1_000 }, () => 1);
  expect([1, 2, 3, 4, 5].map(() => backoff.next())).toEqual([100, 200, 400, 800, 1_000]);
  backoff.reset();
  expect(backoff.next()).toBe(100);
});

test('stays between half and all of the delay, however long it goes on', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      fc.integer({ min: 0, max: 5_000 }),
      (random, times) => {
        const backoff = new Backoff({ firstMs: 10, longestMs: 5_000 }, () => random);
        let last = 0;
        for (let count = 0; count <= times; count += 1) last = backoff.next();
        const full = Math.min(5_000, 10 * 2 ** times);
        expect(last).toBeGreaterThanOrEqual(full / 2);
        expect(last).toBeLessThanOrEqual(full);
      },
    ),
    { numRuns: 50 },
  );
});
