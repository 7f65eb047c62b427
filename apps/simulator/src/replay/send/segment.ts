import type { PlannedMovement } from '../plan/movement';

/** Rows of a stream with one idempotency key: few enough to be held until all are decided. */
export const rowsPerSegment = 20_000;

/**
 * A stretch of the plan that is sent as one stream. It takes movements out of the plan as they are asked for and keeps
 * them, so that a stream that broke is sent again from its first row.
 */
export class Segment {
  readonly #rows: PlannedMovement[] = [];
  #taking: Promise<void> | undefined;
  #ended = false;

  /** `most`: rows after which it is full, so that the same plan is cut in the same places in every run. */
  constructor(
    private readonly plan: AsyncIterator<PlannedMovement>,
    private readonly most = rowsPerSegment,
  ) {}

  /** The plan had no more movements. */
  async empty(): Promise<boolean> {
    if (this.#rows.length === 0 && !this.#ended) await this.#takeOne();
    return this.#rows.length === 0;
  }

  at(index: number): PlannedMovement | undefined {
    return this.#rows[index];
  }

  /** Its movements from the first on, for as many readers as there are attempts to send it. */
  async *movements(): AsyncGenerator<PlannedMovement> {
    for (let index = 0; index < this.most; index += 1) {
      while (this.#rows.length <= index && !this.#ended) await this.#takeOne();
      const row = this.#rows[index];
      if (row === undefined) return;
      yield row;
    }
  }

  /** Readers that wait for the same movement wait for one taking of it, so that none is lost with a broken attempt. */
  #takeOne(): Promise<void> {
    this.#taking ??= this.#take().finally(() => {
      this.#taking = undefined;
    });
    return this.#taking;
  }

  async #take(): Promise<void> {
    const next = await this.plan.next();
    if (next.done === true) this.#ended = true;
    else this.#rows.push(next.value);
  }
}
