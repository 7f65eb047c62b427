import { Backoff, failureOf, isConflict, pause, type BackoffLimits } from '@streamstock/server-kit-database';
import { CommitterClosed } from './errors';
import type { OutageLog } from './outage-log';

export interface RepeatOptions {
  readonly outage: OutageLog;
  /** Aborted when the committer closes: an outage is no longer waited out. */
  readonly signal: AbortSignal;
  readonly backoff: BackoffLimits | undefined;
  onRetry(reason: 'conflict' | 'outage'): void;
}

/** Repeats a transaction until it is committed or fails for a reason of its own. */
export async function repeatTransient<T>(transaction: () => Promise<T>, options: RepeatOptions): Promise<T> {
  const { outage, signal } = options;
  const backoff = new Backoff(options.backoff);
  for (;;) {
    try {
      const result = await transaction();
      outage.answered();
      return result;
    } catch (error) {
      if (failureOf(error) !== 'transient') {
        outage.answered();
        throw error;
      }
      const conflict = isConflict(error);
      options.onRetry(conflict ? 'conflict' : 'outage');
      if (!conflict) {
        outage.failed(error);
        if (signal.aborted)
          throw new CommitterClosed('closed while waiting for the database', { cause: error });
      }
    }
    await pause(backoff.next(), signal);
  }
}
