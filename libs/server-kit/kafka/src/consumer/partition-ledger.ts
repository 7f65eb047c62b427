/** Consecutive offsets that were handed out together; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Produce time of its first record, milliseconds since 1970. */
  readonly since: number;
  finished: boolean;
}

/**
 * What became of the records of one partition during one assignment. Offsets below the watermark are finished
 * without a gap; only the watermark is ever committed. A retired ledger belongs to a former assignment or a former
 * attempt: finishing its spans changes nothing any more.
 */
export class PartitionLedger {
  private readonly open: Span[] = [];
  private next: number;
  private finishedBelow: number;
  private committedBelow: number;
  private isRetired = false;

  /** `parked` are offsets above the watermark whose records lie in the dead-letter topic already. */
  constructor(
    start: number,
    readonly parked = new Set<number>(),
  ) {
    this.next = start;
    this.finishedBelow = start;
    this.committedBelow = start;
  }

  /** The offset that is handed out next. */
  get position(): number {
    return this.next;
  }

  get watermark(): number {
    return this.finishedBelow;
  }

  get retired(): boolean {
    return this.isRetired;
  }

  /** Produce time of the oldest record that is handed out and not finished. */
  get waitingSince(): number | undefined {
    return this.open[0]?.since;
  }

  handOut(to: number, since: number): Span {
    const span = { from: this.next, to, since, finished: false };
    this.open.push(span);
    this.next = to;
    return span;
  }

  finish(span: Span): void {
    span.finished = true;
    if (this.isRetired) return;
    while (this.open[0]?.finished) {
      this.finishedBelow = this.open[0].to;
      this.open.shift();
    }
    for (const offset of this.parked) if (offset < this.finishedBelow) this.parked.delete(offset);
  }

  /** The offset to commit, if there is anything new. */
  due(): number | undefined {
    return this.finishedBelow > this.committedBelow ? this.finishedBelow : undefined;
  }

  committed(offset: number): void {
    this.committedBelow = Math.max(this.committedBelow, offset);
  }

  retire(): void {
    this.isRetired = true;
  }

  /** A ledger for another attempt from the first unfinished offset. This one retires. */
  restarted(): PartitionLedger {
    this.retire();
    const ledger = new PartitionLedger(this.finishedBelow, this.parked);
    ledger.committedBelow = this.committedBelow;
    return ledger;
  }
}
