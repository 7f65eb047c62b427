import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, or less long when the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Waits for the promise, but no longer than that. True when it settled in time, however it did. */
export async function settledWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const stop = new AbortController();
  const settled = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, pause(milliseconds, stop.signal).then(() => false)]);
  } finally {
    stop.abort();
  }
}
