import fc from 'fast-check';
import { afterPeriod, unknownDemand } from './demand';

const after = (sold: readonly number[]) => sold.reduce(afterPeriod, unknownDemand);

describe('afterPeriod', () => {
  it('is the plain mean and variance of the first periods', () => {
    const demand = after([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(demand).toMatchObject({ periods: 8, mean: 5 });
    expect(demand.variance).toBeCloseTo(4, 10);
  });

  it('forgets what was long ago', () => {
    const demand = after([...Array<number>(200).fill(100), ...Array<number>(300).fill(10)]);
    expect(demand.mean).toBeCloseTo(10, 1);
    expect(demand.variance).toBeLessThan(1);
  });

  it('stays between the least and the most, with a variance that is none where all are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 100 }), (sold) => {
        const { mean, variance } = after(sold);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...sold) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...sold) + 1e-9);
        expect(variance).toBeGreaterThanOrEqual(0);
        if (new Set(sold).size === 1) expect(variance).toBeLessThan(1e-9);
      }),
    );
  });
});
