import { setTimeout as pause } from 'node:timers/promises';
import type { Shop } from '../world/shop';

/** People who only look, all the time, at everything that the read model answers. Not one of their reads may fail. */
export class Readers {
  readonly #looking: Promise<void>[];
  readonly #failed: string[] = [];
  #stopped = false;
  #reads = 0;

  constructor(
    private readonly shop: Shop,
    people = 4,
  ) {
    this.#looking = Array.from({ length: people }, () => this.#look());
  }

  /** @returns how many reads there were; throws when one of them failed. */
  async stop(): Promise<number> {
    this.#stopped = true;
    await Promise.all(this.#looking);
    if (this.#failed.length > 0) throw new Error(`Reads failed: ${this.#failed.slice(0, 5).join('; ')}`);
    return this.#reads;
  }

  async #look(): Promise<void> {
    const till = this.shop.till();
    while (!this.#stopped) {
      for (const path of this.#questions()) {
        const { status } = await till.get(path);
        this.#reads += 1;
        if (status !== 200) this.#failed.push(`${String(status)} ${path}`);
      }
      await pause(20);
    }
  }

  #questions(): string[] {
    const { productId, locationId } = this.shop.anyPlace();
    return [
      `/api/stock/${locationId}/${productId}`,
      `/api/products/${productId}`,
      '/api/products?search=prod&sort=-available',
      `/api/stock?locationId=${locationId}`,
      '/api/locations',
      `/api/events?productId=${productId}&limit=20`,
      '/api/metrics',
      '/api/metrics/sales',
    ];
  }
}
