import { setTimeout as pause } from 'node:timers/promises';

export interface EventuallyOptions {
  /** Longest wait in milliseconds, 10,000 unless told. */
  readonly within?: number;
  /** Between two attempts, in milliseconds. */
  readonly every?: number;
}

/**
 * Repeats until the assertion passes and returns what it returned. When the time is over it fails with the
 * assertion's own error, so that the test says what was still wrong.
 */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  options: EventuallyOptions = {},
): Promise<T> {
  const { within = 10_000, every = 20 } = options;
  const end = performance.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() >= end) throw error;
      await pause(every);
    }
  }
}
