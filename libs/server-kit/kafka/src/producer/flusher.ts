import { chunksOf } from './chunks';
import type { Call } from './flush-queue';
import type { WrittenRecord } from './outgoing';
import { DeadlinePassed, isSequenceError, ProduceTimeout } from './produce-errors';
import type { SessionHolder } from './session-holder';

export interface FlusherOptions {
  readonly name: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly sessions: SessionHolder;
}

/** Writes the calls of one flush within their deadlines. */
export class Flusher {
  constructor(private readonly options: FlusherOptions) {}

  /** Settles every call, never rejects. A call whose time is nearly over is not begun. */
  async flush(calls: readonly Call[]): Promise<void> {
    const { timeoutMs, name } = this.options;
    const now = Date.now();
    const inTime = calls.filter((call) => call.deadline - now > timeoutMs / 4);
    for (const call of calls) if (!inTime.includes(call)) call.reject(new ProduceTimeout(name, timeoutMs));
    if (inTime.length === 0) return;
    try {
      await this.write(inTime);
      for (const call of inTime) call.resolve();
    } catch (error) {
      await this.settleFailed(inTime, error);
    }
  }

  /** A record that Kafka refuses fails its own caller only: each call is tried again by itself. */
  private async settleFailed(calls: readonly Call[], error: unknown): Promise<void> {
    if (calls.length > 1 && !(error instanceof ProduceTimeout)) {
      for (const call of calls) await this.flush([call]);
      return;
    }
    for (const call of calls) call.reject(error);
  }

  private async write(calls: readonly Call[]): Promise<void> {
    const deadline = Math.min(...calls.map((call) => call.deadline));
    const records = calls.flatMap((call) => call.records);
    for (const chunk of chunksOf(records, this.options.maxBytes)) await this.writeChunk(chunk, deadline);
  }

  private async writeChunk(records: readonly WrittenRecord[], deadline: number): Promise<void> {
    const { sessions, name, timeoutMs } = this.options;
    for (;;) {
      try {
        await sessions.current().write(records, Math.max(deadline - Date.now(), 1));
        return;
      } catch (error) {
        sessions.replace(error);
        // The broker lost the sequence of the old producer: a new one starts its own.
        if (isSequenceError(error) && Date.now() < deadline) continue;
        throw error instanceof DeadlinePassed ? new ProduceTimeout(name, timeoutMs) : error;
      }
    }
  }
}
