import { cacheKey, type CacheEntry, type ReadCache } from '@streamstock/server-kit-read-cache';
import type { Generations } from '../generations/generations';
import type { ProductKey, RevisedProduct } from '../model/revised-product';

/** What a product leaves behind when it has changed: newer than every answer of before. */
const outdated = '';

export interface AnnouncedAnswer {
  /** Resolves in any case. */
  keep(json: string): Promise<void>;
}

/**
 * Products with all their levels, as the API answers them, in Redis. Answers are put there by whoever has read one; a
 * change only outdates them, so that a product that nobody looks at costs one short entry.
 */
export class ProductCache {
  constructor(
    private readonly cache: ReadCache,
    private readonly generations: Generations,
  ) {}

  /** The JSON of a `ProductDetail`; undefined where the cache does not know it or is away. */
  async read(product: ProductKey): Promise<string | undefined> {
    const generation = this.#generation;
    if (generation === undefined) return undefined;
    const found = await this.cache.get(keyOf(generation, product));
    return found === undefined || found.value === outdated ? undefined : found.value;
  }

  /**
   * Announces that a product is about to be read, of this revision or newer. The answer is kept if nothing has changed
   * by then, and if the cache has not lost the announcement: without it nobody can tell.
   */
  async announce(product: RevisedProduct): Promise<AnnouncedAnswer> {
    const generation = this.#generation;
    if (generation === undefined) return { keep: () => Promise.resolve() };
    const entry = entryOf(generation, product);
    await this.cache.setIfNewer([entry]);
    return { keep: (json) => this.cache.fillIn({ ...entry, value: json }) };
  }

  /** Resolves when nothing older is answered any more, or that is remembered for when the cache is back. */
  async outdate(products: readonly RevisedProduct[]): Promise<void> {
    const generation = this.#generation;
    if (generation === undefined) return;
    await this.cache.setIfNewer(products.map((product) => entryOf(generation, product)));
  }

  get #generation(): number | undefined {
    return this.generations.current('stock-levels');
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
