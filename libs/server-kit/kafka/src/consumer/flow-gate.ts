/** So much is handed out at once, or at most. */
export interface Load {
  readonly records: number;
  readonly bytes: number;
}

/** Less free room than this share of all is not worth a batch. */
const worthwhile = 1 / 4;

/** Bounds what is handed out and not finished, over all partitions, in records and in bytes. */
export class FlowGate {
  private records = 0;
  private bytes = 0;
  private readonly waiters = new Set<() => void>();

  constructor(private readonly max: Load) {}

  /** Records. */
  get inFlight(): number {
    return this.records;
  }

  /**
   * Takes room for as many of the next records as may go now, given the bytes of each; none while the free room is not
   * worth a batch. A record that is larger than all room goes alone.
   */
  take(sizes: readonly number[]): Load {
    const free = { records: this.max.records - this.records, bytes: this.max.bytes - this.bytes };
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const enough =
      free.records >= Math.min(sizes.length, this.max.records * worthwhile) &&
      free.bytes >= Math.min(all, this.max.bytes * worthwhile);
    const taken = enough || this.records === 0 ? firstOf(sizes, free, this.records === 0) : nothing;
    this.records += taken.records;
    this.bytes += taken.bytes;
    return taken;
  }

  release({ records, bytes }: Load): void {
    this.records -= records;
    this.bytes -= bytes;
    for (const resume of [...this.waiters]) resume();
  }

  /** Resolves at the next release, or after so many milliseconds. */
  changed(withinMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const resume = (): void => {
        clearTimeout(timer);
        this.waiters.delete(resume);
        resolve();
      };
      const timer = withinMs === undefined ? undefined : setTimeout(resume, withinMs);
      this.waiters.add(resume);
    });
  }

  /** Who waits for a change. */
  get waiting(): number {
    return this.waiters.size;
  }

  /** Resolves when nothing is in flight. */
  async idle(): Promise<void> {
    while (this.records > 0) await this.changed();
  }
}

const nothing: Load = { records: 0, bytes: 0 };

function firstOf(sizes: readonly number[], free: Load, atLeastOne: boolean): Load {
  let bytes = 0;
  let records = 0;
  for (const size of sizes.slice(0, free.records)) {
    if (bytes + size > free.bytes && !(atLeastOne && records === 0)) break;
    bytes += size;
    records += 1;
  }
  return { records, bytes };
}
