import { outboxLanes } from './lanes';

export interface LaneLook {
  /** The oldest visible id per lane above its floor, in the order of the lanes. */
  readonly firstIds: readonly (number | null)[];
  /** Every transaction before this one was over in the snapshot that saw the ids. */
  readonly xmin: number;
}

interface Mark {
  readonly id: number;
  readonly xid: number;
  readonly at: number;
}

/**
 * Ids below which a lane is known to be empty for good, so that a round need not step over rows that were deleted but
 * cannot be vacuumed while a backup or a long report holds its snapshot: without floors that makes rounds a hundred
 * times slower within minutes.
 *
 * Ids do not become visible in order: a smaller one may still be uncommitted. So a floor rises to an id only when all
 * transactions that had begun when the id was seen are over, and never past a row that waits. A transaction begins
 * when it first locks or writes, and who puts messages into the outbox has locked their keys before. For a caller that
 * had not, there is a pause before a floor rises, and all floors go back to zero regularly.
 */
export class LaneFloors {
  readonly #floors = new Array<number>(outboxLanes).fill(0);
  #mark: Mark | undefined;
  #resetAt: number;

  constructor(
    private readonly pauseMs = 500,
    private readonly resetEveryMs = 30_000,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#resetAt = this.now() + this.resetEveryMs;
  }

  get all(): readonly number[] {
    return this.#floors;
  }

  of(lane: number): number {
    return this.#floors[lane] ?? 0;
  }

  /** @param xid of a transaction that began after the id was seen */
  took(id: number, xid: number): void {
    this.#mark ??= { id, xid, at: this.now() };
  }

  /** Must follow every look, before the next statement that uses a floor. */
  looked({ firstIds, xmin }: LaneLook): void {
    if (this.now() >= this.#resetAt) {
      this.#floors.fill(0);
      this.#resetAt = this.now() + this.resetEveryMs;
      return;
    }
    const mark = this.#mark;
    if (mark === undefined || xmin < mark.xid || this.now() - mark.at < this.pauseMs) return;
    for (let lane = 0; lane < outboxLanes; lane += 1) {
      const waiting = firstIds[lane] ?? null;
      const risen = waiting === null ? mark.id : Math.min(mark.id, waiting - 1);
      this.#floors[lane] = Math.max(this.of(lane), risen);
    }
    this.#mark = undefined;
  }
}
