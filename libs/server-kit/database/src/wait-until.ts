import { Backoff, type BackoffLimits } from './backoff';
import { silent, type Log } from './log';
import { pause } from './pause';

export interface WaitOptions {
  readonly signal: AbortSignal;
  /** What is waited for, for the log. */
  readonly name?: string;
  readonly logger?: Log;
  readonly backoff?: BackoffLimits;
  /** Errors that waiting cannot mend are thrown; by default every error is waited out. */
  readonly retryIf?: (error: unknown) => boolean;
}

/**
 * Tries until `attempt` resolves, with growing pauses; logs once when it starts to wait, once for each new reason and
 * once when it is over. Rejects when the signal aborts, or with an error that `retryIf` declines.
 */
export async function waitUntil<T>(attempt: () => Promise<T>, options: WaitOptions): Promise<T> {
  const { signal, name = 'a dependency', logger = silent, retryIf = () => true } = options;
  const backoff = new Backoff(options.backoff);
  let reason: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    try {
      const result = await attempt();
      if (reason !== undefined) logger.info({ name }, `${name} is there`);
      return result;
    } catch (error) {
      if (!retryIf(error)) throw error;
      const text = error instanceof Error ? error.message : String(error);
      if (text !== reason) logger.warn({ name, err: error }, `waiting for ${name}`);
      reason = text;
    }
    await pause(backoff.next(), signal);
  }
}
