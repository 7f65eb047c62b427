import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@streamstock/server-kit-testing';
import type { Shop } from '../world/shop';

export interface LoadOptions {
  /** Tills that ask at the same time; each asks one thing at a time. */
  readonly clients?: number;
  /** The load ends by itself after so many questions. */
  readonly mostQuestions?: number;
}

/**
 * Tills of one shop at work: sales, some of them of more than there is, now and then a delivery, and a look at the
 * product, which brings it into the cache.
 */
export class Load {
  readonly #working: Promise<void>[];
  #stopped = false;
  #questions = 0;
  #failure: Error | undefined;

  constructor(
    private readonly shop: Shop,
    private readonly options: LoadOptions = {},
  ) {
    const { clients = 16 } = options;
    this.#working = Array.from({ length: clients }, () => this.#work());
  }

  /** Waits until so many more questions have been accepted. */
  async untilAccepted(more: number, within = 60_000): Promise<void> {
    const before = this.shop.journal.accepted.length;
    await eventually(
      () => {
        const now = this.shop.journal.accepted.length - before;
        if (now < more) throw new Error(`Only ${String(now)} of ${String(more)} were accepted.`);
      },
      { within, every: 25 },
    );
  }

  /** Lets every till get the outcome of its last question. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#working);
    if (this.#failure) throw this.#failure;
  }

  /** Stops asking, without waiting for outcomes. */
  abandon(): void {
    this.#stopped = true;
  }

  async #work(): Promise<void> {
    const { mostQuestions = 10_000 } = this.options;
    const till = this.shop.till();
    while (!this.#stopped && this.#questions < mostQuestions) {
      this.#questions += 1;
      try {
        await this.#askOne(till);
      } catch (error) {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
        return;
      }
      await pause(10 + Math.random() * 40);
    }
  }

  async #askOne(till: ReturnType<Shop['till']>): Promise<void> {
    const { productId, locationId } = this.shop.anyPlace();
    if (Math.random() < 0.2) await till.restock(productId, locationId, 1 + Math.floor(Math.random() * 8));
    else await till.sell(productId, locationId, 1 + Math.floor(Math.random() * 3));
    if (Math.random() < 0.3) await till.get(`/api/products/${productId}`);
  }
}
