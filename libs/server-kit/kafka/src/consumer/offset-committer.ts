import { killPoint } from '@streamstock/server-kit-kill-points';
import type { Logger } from 'pino';
import { pause } from '../client/wait';
import type { Assignment, PartitionOffset } from './assignment';

export interface OffsetCommitterOptions {
  readonly assignment: Assignment;
  readonly commit: (offsets: readonly PartitionOffset[]) => Promise<void>;
  readonly everyMs: number;
  readonly logger: Logger;
}

/** Commits watermarks from a timer: committing with every batch would cost most of the latency. */
export class OffsetCommitter {
  private readonly stopping = new AbortController();
  private committing: Promise<boolean> | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly options: OffsetCommitterOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** True when nothing is left to commit. A failure is left to the next turn: later watermarks include this one. */
  async commitNow(): Promise<boolean> {
    await this.committing;
    this.committing ??= this.commitDue().finally(() => {
      this.committing = undefined;
    });
    return this.committing;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(this.options.everyMs, signal);
      await this.commitNow();
    }
  }

  private async commitDue(): Promise<boolean> {
    const { assignment, commit, logger } = this.options;
    const offsets = assignment.due();
    if (offsets.length === 0) return true;
    try {
      killPoint('offset.before-commit');
      await commit(offsets);
      killPoint('offset.after-commit');
      assignment.committed(offsets);
      return true;
    } catch (error) {
      logger.debug({ err: error }, 'offsets not committed, next turn');
      return false;
    }
  }
}
