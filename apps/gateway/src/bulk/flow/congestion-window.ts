/**
 * Milliseconds from sending rows to their results that a bulk run aims at. Everybody's commands queue behind the rows
 * under way, so this is about what a till waits. It is a mean: with 300 ms for a till's p99 it leaves room for three
 * times as much. Less would leave the command side idle between its transactions, of some 70 ms for 500 rows each.
 */
export const targetDelayMs = 100;

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

/**
 * How many rows of one run may be undecided. Delay-based, as congestion control of networks is (TCP Vegas, LEDBAT): while
 * results come sooner than aimed at, it grows by a step per round; when they come later, it shrinks in proportion. A
 * round is one window of results.
 */
export class CongestionWindow {
  #size = firstRows;
  #rows = 0;
  #rowMs = 0;
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
    this.#rows += rows;
    this.#rowMs += rows * afterMs;
    if (this.#rows < this.#size) return;
    this.#size = this.#next(this.#rowMs / this.#rows);
    this.#rows = 0;
    this.#rowMs = 0;
    this.#wasFull = false;
  }

  #next(meanMs: number): number {
    if (meanMs > targetDelayMs) {
      const share = Math.max(leastShare, targetDelayMs / meanMs);
      return Math.max(fewestRows, Math.floor(this.#size * share));
    }
    return this.#wasFull ? Math.min(mostRows, this.#size + step) : this.#size;
  }
}
