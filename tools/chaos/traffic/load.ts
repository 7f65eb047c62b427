import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@streamstock/server-kit-testing';
import type { Shop } from '../world/shop';
import { workOnce } from './day-at-work';

export interface LoadOptions {
  /** Tills that ask at the same time; each asks one thing at a time. */
  readonly clients?: number;
  /** The load ends by itself after so many questions. */
  readonly mostQuestions?: number;
}

/** People of one shop at work, as `day-at-work.ts` has it. */
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
    while (!this.#stopped && this.#questions < mostQuestions) {
      this.#questions += 1;
      try {
        await workOnce(this.shop);
      } catch (error) {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
        return;
      }
      await pause(10 + Math.random() * 40);
    }
  }
}
