import type { Day } from '../calendar/day';

export interface PaceOptions {
  /** Days of the file that pass in a second. */
  readonly daysPerSecond: number;
  /** Resolves after so many milliseconds. @throws when the replay is told to stop */
  readonly wait: (ms: number) => Promise<void>;
  readonly now?: () => number;
}

/** However slow a replay is, and however long a gap in its days: a stream of rows may not rest much longer. */
const longestRestMs = 20_000;

/** Lets days pass at a chosen speed. A replay that was held up catches up. */
export class Pace {
  #last: { readonly day: Day; readonly at: number } | undefined;
  readonly #now: () => number;

  constructor(private readonly options: PaceOptions) {
    this.#now = options.now ?? (() => performance.now());
  }

  /** Resolves when it is this day's turn; undefined when it is already. */
  until(day: Day): Promise<void> | undefined {
    const now = this.#now();
    if (this.#last === undefined) {
      this.#last = { day, at: now };
      return undefined;
    }
    if (day === this.#last.day) return undefined;
    const restMs = ((day - this.#last.day) * 1_000) / this.options.daysPerSecond;
    const at = this.#last.at + Math.min(restMs, longestRestMs);
    this.#last = { day, at };
    return at > now ? this.options.wait(at - now) : undefined;
  }
}
