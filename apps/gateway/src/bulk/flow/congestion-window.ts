/**
 * Milliseconds from sending rows to their results that a bulk run aims at for the slowest tenth of a round. Everybody's
 * commands queue behind the rows under way, so this is about what a till waits: its p99 may take 300 ms, and has more
 * than half of that left for what else may hold it up. Aiming at the mean would let the tail grow where the machine is
 * busy. Less would leave the command side idle between its transactions, of some 70 ms for 500 rows each.
 */
export const targetDelayMs = 100;

/** The part of a round that has to be quicker than the delay it is judged by. */
const judgedShare = 0.9;

/** Rows that may always be under way: one record. Fewer would cost more in records than they save in waiting. */
export const fewestRows = 200;

/** Most undecided rows of one run: 2,000 rows take about 2 MB here, and a third of a second of the command side. */
export const mostRows = 2_000;

/** Where a run begins: what the command side commits in one transaction. */
const firstRows = 500;

/** Growth per round. From the first to the most it takes 15 rounds, under two seconds. */
const step = 100;

/** The most that one round may take away, so that one hiccup does not cost what took seconds to learn. */
const leastShare = 0.5;

interface Decided {
  readonly rows: number;
  readonly afterMs: number;
}

/**
 * How many rows of one run may be undecided. Delay-based, as congestion control of networks is (TCP Vegas, LEDBAT): while
 * results come sooner than aimed at, it grows by a step per round; when they come later, it shrinks in proportion. A
 * round is one window of results.
 */
export class CongestionWindow {
  #size = firstRows;
  #round: Decided[] = [];
  #rows = 0;
  #wasFull = false;

  get size(): number {
    return this.#size;
  }

  /** All of the window was in use: only then do quick results say that more would do. */
  full(): void {
    this.#wasFull = true;
  }

  /** So many rows were decided so many milliseconds after they were sent. */
  decided(rows: number, afterMs: number): void {
    this.#round.push({ rows, afterMs });
    this.#rows += rows;
    if (this.#rows < this.#size) return;
    this.#size = this.#next(delayOf(this.#round, this.#rows * judgedShare));
    this.#round = [];
    this.#rows = 0;
    this.#wasFull = false;
  }

  #next(delayMs: number): number {
    if (delayMs > targetDelayMs) {
      const share = Math.max(leastShare, targetDelayMs / delayMs);
      return Math.max(fewestRows, Math.floor(this.#size * share));
    }
    return this.#wasFull ? Math.min(mostRows, this.#size + step) : this.#size;
  }
}

/** After how many milliseconds so many rows of a round had been decided, each counted from when it was sent. */
function delayOf(round: readonly Decided[], rows: number): number {
  let left = rows;
  for (const decided of [...round].sort((one, other) => one.afterMs - other.afterMs)) {
    left -= decided.rows;
    if (left <= 0) return decided.afterMs;
  }
  return 0;
}
