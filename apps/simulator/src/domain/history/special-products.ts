import type { Random } from '../chance/random';
import type { Popularity } from '../traffic/popularity';
import type { Product } from '../world/products';

/** What a shop has beside its usual trade. */
export interface SpecialProducts {
  /** Sold out in the last days, and nobody delivers. */
  readonly soldOut: readonly string[];
  /** Sold many times over on one day. */
  readonly spiking: readonly string[];
}

const counts = { soldOut: 2, spiking: 3 };

/** Of those that people buy; what moves slowly follows from the popularity. */
export function specialProducts(
  products: readonly Product[],
  popularity: Popularity,
  random: Random,
): SpecialProducts {
  const bought = products.map(({ sku }) => sku).filter((id) => !popularity.isSlow(id));
  const chosen = random.shuffled(bought).slice(0, counts.soldOut + counts.spiking);
  return { soldOut: chosen.slice(0, counts.soldOut), spiking: chosen.slice(counts.soldOut) };
}
