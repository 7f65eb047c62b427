export interface BackoffLimits {
  /** First delay in milliseconds. */
  readonly firstMs: number;
  /** Longest delay in milliseconds. */
  readonly longestMs: number;
}

/** Doubling delays between two limits, each with jitter: between half of the delay and all of it. */
export class Backoff {
  #attempt = 0;

  constructor(
    private readonly limits: BackoffLimits = { firstMs: 50, longestMs: 5_000 },
    private readonly random: () => number = Math.random,
  ) {}

  /** The delay before the next attempt, in milliseconds. */
  next(): number {
    const full = Math.min(this.limits.longestMs, this.limits.firstMs * 2 ** Math.min(this.#attempt, 30));
    this.#attempt += 1;
    return full * (0.5 + this.random() / 2);
  }

  reset(): void {
    this.#attempt = 0;
  }
}
