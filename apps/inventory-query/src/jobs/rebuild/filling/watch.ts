import { pause } from '@streamstock/server-kit-database';
import type { KafkaClient } from '@streamstock/server-kit-kafka';
import type { JobContext } from '@streamstock/server-kit-service';
import type { Models } from '../models';
import { patiently } from '../patiently';
import { lagOf, type Position, positionsOf, readOf } from './positions';

/** What is read within a fraction of the time for which others may have to wait. */
export const nearLag = 2_000;
const lookEveryMs = 1_000;

interface Options {
  readonly models: Models;
  readonly kafka: KafkaClient;
  readonly consumerGroup: string;
  readonly topics: readonly string[];
  /** A topic that nobody reads after the rebuild: its last fact counts. */
  readonly replayTopic: string;
  /** About how many there were to read when it began. */
  readonly facts: number;
}

/** Looks how far the reading is, and tells. Everything rejects with the reason of the signal when that aborts. */
export class Watch {
  constructor(
    private readonly options: Options,
    private readonly context: Pick<JobContext<unknown>, 'signal' | 'logger' | 'progress'>,
  ) {}

  async look(phase: string): Promise<readonly Position[]> {
    const positions = await patiently(() => positionsOf(this.options), this.context);
    const lag = `${phase}, ${String(lagOf(positions))} behind`;
    this.context.progress.at(readOf(positions), this.options.facts, lag);
    return positions;
  }

  /** Looks again and again until there is little left to read. */
  async near(phase: string): Promise<readonly Position[]> {
    const { replayTopic } = this.options;
    for (;;) {
      const positions = await this.look(phase);
      const replayed = positions.filter(({ topic }) => topic === replayTopic);
      if (lagOf(positions) <= nearLag && lagOf(replayed) === 0) return positions;
      await this.wait();
    }
  }

  async wait(): Promise<void> {
    const { signal } = this.context;
    await pause(lookEveryMs, signal);
    signal.throwIfAborted();
  }
}
