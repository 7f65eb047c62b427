import type { CommandResult } from '@streamstock/contracts-events';
import type { BatchingProducer, OutgoingRecord } from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';

/** How the wait for a chunk ended: decided, not in time, or without Kafka's word that it arrived. */
export type ChunkEnding =
  | { readonly kind: 'decided'; readonly results: readonly CommandResult[] }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown' };

export interface ChunkWait {
  /** The id of the command record, which its result record names as its cause. */
  readonly recordId: string;
  readonly record: OutgoingRecord;
  /** Called once, unless the chunk is released before. */
  readonly onEnd: (ending: ChunkEnding) => void;
}

interface Waiting extends ChunkWait {
  readonly deadline: number;
  acknowledged: boolean;
}

export interface ChunksUnderWayOptions {
  readonly producer: Pick<BatchingProducer, 'send'>;
  readonly timeoutMs: number;
}

/**
 * The command records of bulk runs that this replica waits for. Known by the record, not by each of its commands: one
 * look-up answers up to 200 rows. A row that two connections have sent is in two records, and each gets its answer.
 */
export class ChunksUnderWay {
  /** In order of their deadlines, since all wait equally long. */
  readonly #chunks = new Map<string, Waiting>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ChunksUnderWayOptions) {}

  get size(): number {
    return this.#chunks.size;
  }

  send(wait: ChunkWait): void {
    const { producer, timeoutMs } = this.options;
    const chunk: Waiting = { ...wait, deadline: performance.now() + timeoutMs, acknowledged: false };
    this.#chunks.set(wait.recordId, chunk);
    this.#timer ??= setTimeout(this.#expire, timeoutMs).unref();
    killPoint('gateway.before-produce');
    producer.send([wait.record]).then(
      () => {
        killPoint('gateway.after-produce');
        chunk.acknowledged = true;
      },
      () => {
        this.#end(chunk, { kind: 'unknown' });
      },
    );
  }

  /** Whether these results were waited for here. */
  decide(recordId: string | null, results: readonly CommandResult[]): boolean {
    const chunk = recordId === null ? undefined : this.#chunks.get(recordId);
    if (chunk === undefined) return false;
    this.#end(chunk, { kind: 'decided', results });
    return true;
  }

  /** Nobody waits for it any more. */
  release(recordId: string): void {
    this.#chunks.delete(recordId);
  }

  /** Ends a wait with what can be said without results. */
  giveUp(recordId: string): void {
    const chunk = this.#chunks.get(recordId);
    if (chunk !== undefined) this.#end(chunk, undecided(chunk));
  }

  #end(chunk: Waiting, ending: ChunkEnding): void {
    if (this.#chunks.delete(chunk.recordId)) chunk.onEnd(ending);
  }

  readonly #expire = (): void => {
    this.#timer = undefined;
    const now = performance.now();
    for (const chunk of this.#chunks.values()) {
      if (chunk.deadline > now) {
        this.#timer = setTimeout(this.#expire, chunk.deadline - now).unref();
        return;
      }
      this.#end(chunk, undecided(chunk));
    }
  };
}

/** It is on its way only once Kafka has it. */
const undecided = ({ acknowledged }: Waiting): ChunkEnding => ({
  kind: acknowledged ? 'pending' : 'unknown',
});
