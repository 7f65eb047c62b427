import fc from 'fast-check';
import { Random } from './random';

const drawn = (random: Random, count = 50): number[] => Array.from({ length: count }, () => random.next());
const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

describe('chance', () => {
  it('is the same for the same seed number, and another for another', () => {
    expect(drawn(new Random(7))).toEqual(drawn(new Random(7)));
    expect(drawn(new Random(7))).not.toEqual(drawn(new Random(8)));
  });

  it('has forks that do not depend on what else is drawn', () => {
    const busy = new Random(7);
    drawn(busy);
    expect(drawn(busy.fork('prices'))).toEqual(drawn(new Random(7).fork('prices')));
    expect(drawn(busy.fork('prices'))).not.toEqual(drawn(busy.fork('places')));
  });

  it('stays within the bounds of a question', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, more) => {
        const random = new Random(seed);
        const number = random.between(low, low + more);
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + more);
        expect(Number.isInteger(number)).toBe(true);
        expect(random.exponential(5)).toBeGreaterThanOrEqual(0);
        expect(random.geometric(0.5, 4)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is spread evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const number of drawn(new Random(1), 20_000)) {
      const tenth = Math.floor(number * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(1_850);
    expect(Math.max(...tenths)).toBeLessThan(2_150);
  });

  it('picks in proportion to weights, and never what has none', () => {
    const random = new Random(3);
    const weights = { often: 3, seldom: 1, never: 0 };
    const names = Object.keys(weights) as (keyof typeof weights)[];
    const picked = Array.from({ length: 4_000 }, () => random.weighted(names, (name) => weights[name]));
    const count = (name: string) => picked.filter((found) => found === name).length;
    expect(count('never')).toBe(0);
    expect(count('often') / count('seldom')).toBeCloseTo(3, 0);
    expect(random.weighted(names, () => 0)).toBeUndefined();
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
        const order = (one: number, other: number) => one - other;
        expect(new Random(seed).shuffled(items).sort(order)).toEqual([...items].sort(order));
      }),
    );
  });
});
