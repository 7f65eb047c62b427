import { popularityOf } from './popularity';

const ids = Array.from({ length: 100 }, (_, index) => `P-${String(index)}`);
const popularity = popularityOf(ids, 1);

describe('popularity', () => {
  it('lets a fifth of the products have most of the sales', () => {
    const weights = ids.map((id) => popularity.weightOf(id)).sort((one, other) => other - one);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const share = sum(weights.slice(0, 20)) / sum(weights);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.85);
  });

  it('depends on what there is, not on its order', () => {
    const other = popularityOf([...ids].reverse(), 1);
    expect(ids.map((id) => other.weightOf(id))).toEqual(ids.map((id) => popularity.weightOf(id)));
  });

  it('is another for another seed number', () => {
    const other = popularityOf(ids, 2);
    expect(ids.map((id) => other.weightOf(id))).not.toEqual(ids.map((id) => popularity.weightOf(id)));
  });

  it('knows what moves slowly', () => {
    const slow = ids.filter((id) => popularity.isSlow(id));
    expect(slow).toHaveLength(10);
    for (const id of slow) expect(popularity.weightOf(id)).toBeGreaterThan(0);
    expect(popularity.isSlow('unheard of')).toBe(true);
  });
});
