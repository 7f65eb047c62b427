import { hashOf } from '../chance/hash';

/** How fast popularity falls with the rank: about four fifths of what is sold are a fifth of the products. */
const steepness = 1.05;
/** The last ones of all are hardly ever sold, and then by the piece. */
const slowShare = 0.1;
const slowWeight = 0.02;

export interface Popularity {
  /** Against the others; above 0. */
  weightOf(productId: string): number;
  isSlow(productId: string): boolean;
}

/** After Pareto. The ranks follow from the seed number and the ids, so that whoever knows both knows what sells. */
export function popularityOf(productIds: readonly string[], seed: number): Popularity {
  const ranked = [...new Set(productIds)]
    .map((id) => ({ id, hash: hashOf(`${seed}|${id}`) }))
    .sort((one, other) => one.hash - other.hash || (one.id < other.id ? -1 : 1));
  const firstSlow = Math.ceil(ranked.length * (1 - slowShare));
  const ranks = new Map(ranked.map(({ id }, rank) => [id, rank]));
  const rankOf = (id: string): number => ranks.get(id) ?? ranked.length;
  const isSlow = (id: string): boolean => rankOf(id) >= firstSlow;
  return {
    isSlow,
    weightOf: (id) => (isSlow(id) ? slowWeight : 1) / (rankOf(id) + 2) ** steepness,
  };
}
