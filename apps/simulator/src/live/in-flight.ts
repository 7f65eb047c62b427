/** Work under way, at most so many at a time. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly most: number) {}

  get count(): number {
    return this.#running.size;
  }

  /** Resolves when there is room for more. */
  async room(): Promise<void> {
    while (this.#running.size >= this.most) await Promise.race(this.#running);
  }

  /** `work` looks after its own failures. */
  add(work: Promise<void>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async ended(): Promise<void> {
    await Promise.all(this.#running);
  }
}
