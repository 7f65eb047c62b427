import { Pace } from '../pace';
import { sizeOf, type WrittenRecord } from './outgoing';

export interface Call {
  readonly records: readonly WrittenRecord[];
  readonly bytes: number;
  /** Milliseconds since 1970 by which the caller has an answer. */
  readonly deadline: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface FlushQueueOptions {
  /** Writes the records of these calls and settles every one of them; must not reject. */
  readonly flush: (calls: readonly Call[]) => Promise<void>;
  /** Upper bound of one flush, unless a single call is larger. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Flushes begin at least so many milliseconds apart. */
  readonly paceMs: number;
}

/** One flush at a time, in order; what arrives meanwhile makes up the next one. */
export class FlushQueue {
  private waiting: Call[] = [];
  private flushing: Promise<void> | undefined;
  private readonly pace: Pace;

  constructor(private readonly options: FlushQueueOptions) {
    this.pace = new Pace(options.paceMs);
  }

  add(records: readonly WrittenRecord[]): Promise<void> {
    const bytes = records.reduce((sum, record) => sum + sizeOf(record), 0);
    const deadline = Date.now() + this.options.timeoutMs;
    return new Promise((resolve, reject) => {
      this.waiting.push({ records, bytes, deadline, resolve, reject });
      this.flushing ??= this.flushAll();
    });
  }

  /** Resolves when nothing waits and nothing is in flight. */
  async drained(): Promise<void> {
    await this.flushing;
  }

  private async flushAll(): Promise<void> {
    // Calls of the same tick travel together.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      await this.pace.turn();
      await this.options.flush(this.take());
    }
    this.flushing = undefined;
  }

  private take(): Call[] {
    let bytes = 0;
    const end = this.waiting.findIndex((call, index) => {
      bytes += call.bytes;
      return index > 0 && bytes > this.options.maxBytes;
    });
    return this.waiting.splice(0, end === -1 ? this.waiting.length : end);
  }
}
