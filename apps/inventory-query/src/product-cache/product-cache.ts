import { cacheKey, type CacheEntry, type ReadCache } from '@streamstock/server-kit-read-cache';
import type { Generations } from '../generations/generations';
import type { ProductKey, RevisedProduct } from '../model/revised-product';

/** What a product leaves behind when it has changed: newer than every answer of before. */
const outdated = '';

export interface AnnouncedAnswer {
  /** Resolves in any case. */
  keep(json: string): Promise<void>;
}

/** What the cache says of one product, by the generation that serves while the question is answered. */
export interface AskedProduct {
  /** The JSON of a `ProductDetail`; undefined where the cache does not know it or is away. */
  read(): Promise<string | undefined>;
  /**
   * Announces that the product is about to be read, of this revision or newer. The answer is kept if nothing has changed
   * by then, and if the cache has not lost the announcement: without it nobody can tell.
   */
  announce(revision: number): Promise<AnnouncedAnswer>;
}

/** A product that has changed, and the generations of the cache that are to hear of it. */
export interface ToldProduct extends RevisedProduct {
  readonly generations: readonly number[];
}

/** For who may not be answered from the cache. */
export const notCached: AskedProduct = {
  read: () => Promise.resolve(undefined),
  announce: () => Promise.resolve({ keep: () => Promise.resolve() }),
};

/**
 * Products with all their levels, as the API answers them, in Redis. Answers are put there by whoever has read one; a
 * change only outdates them, so that a product that nobody looks at costs one short entry.
 */
export class ProductCache {
  constructor(
    private readonly cache: ReadCache,
    private readonly generations: Generations,
  ) {}

  ask(product: ProductKey): AskedProduct {
    const generation = this.generations.current('stock-levels');
    if (generation === undefined) return notCached;
    return {
      read: async () => {
        const found = await this.cache.get(keyOf(generation, product));
        return found === undefined || found.value === outdated ? undefined : found.value;
      },
      announce: async (revision) => {
        const entry = entryOf(generation, { ...product, revision });
        await this.cache.setIfNewer([entry]);
        return { keep: (json) => this.cache.fillIn({ ...entry, value: json }) };
      },
    };
  }

  /** Resolves when nothing older is answered any more, or that is remembered for when the cache is back. */
  async outdate(products: readonly ToldProduct[]): Promise<void> {
    await this.cache.setIfNewer(
      products.flatMap((product) => product.generations.map((generation) => entryOf(generation, product))),
    );
  }
}

const entryOf = (generation: number, product: RevisedProduct): CacheEntry => ({
  key: keyOf(generation, product),
  epoch: 0,
  version: product.revision,
  value: outdated,
});

const keyOf = (generation: number, { tenantId, productId }: ProductKey): string =>
  cacheKey('product', generation, tenantId, productId);
