import { cacheKey, type ReadCache } from '@streamstock/server-kit-read-cache';
import type { Generations } from '../generations/generations';
import type { ProductKey, RevisedProduct } from '../model/revised-product';

/** What a product leaves behind when it has changed: newer than every answer of before. */
const outdated = '';

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

  /** Keeps an answer that was read after its revision. */
  write(product: RevisedProduct, json: string): Promise<void> {
    return this.#set([product], json);
  }

  /** Resolves when nothing older is answered any more, or that is remembered for when the cache is back. */
  outdate(products: readonly RevisedProduct[]): Promise<void> {
    return this.#set(products, outdated);
  }

  async #set(products: readonly RevisedProduct[], value: string): Promise<void> {
    const generation = this.#generation;
    if (generation === undefined) return;
    await this.cache.setIfNewer(
      products.map((product) => ({
        key: keyOf(generation, product),
        epoch: 0,
        version: product.revision,
        value,
      })),
    );
  }

  get #generation(): number | undefined {
    return this.generations.current('stock-levels');
  }
}

const keyOf = (generation: number, { tenantId, productId }: ProductKey): string =>
  cacheKey('product', generation, tenantId, productId);
