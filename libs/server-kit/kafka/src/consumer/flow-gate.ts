/** Bounds the records that are handed out and not finished, over all partitions. */
export class FlowGate {
  private unfinished = 0;
  private waiters: (() => void)[] = [];

  constructor(private readonly max: number) {}

  get inFlight(): number {
    return this.unfinished;
  }

  /** Takes room for as many of `wanted` as may go now; none while the free room is not worth a batch. */
  take(wanted: number): number {
    const free = this.max - this.unfinished;
    const taken = free >= Math.min(wanted, Math.ceil(this.max / 4)) ? Math.min(free, wanted) : 0;
    this.unfinished += taken;
    return taken;
  }

  release(records: number): void {
    this.unfinished -= records;
    const waiters = this.waiters;
    this.waiters = [];
    for (const resume of waiters) resume();
  }

  /** Resolves at the next release. */
  changed(): Promise<void> {
    return new Promise((resolve) => {
      this.waiters.push(resolve);
    });
  }

  /** Resolves when nothing is in flight. */
  async idle(): Promise<void> {
    while (this.unfinished > 0) await this.changed();
  }
}
