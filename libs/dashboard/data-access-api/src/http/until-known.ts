import { type ApiFailure, asFailure } from './api-failure';

export type Pause = (milliseconds: number) => Promise<void>;

const pauses = [500, 1_500, 4_000];

/** Whether the write may or may not have happened, so that only the same key can tell. */
const outcomeUnknown = (failure: ApiFailure): boolean =>
  failure.status === null || failure.status === 202 || failure.status === 429 || failure.status >= 500;

export const pauseFor: Pause = (milliseconds) =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/**
 * Makes a write until its outcome is known, at most four times. `send` must use the same idempotency key each time, so
 * that a lost answer never doubles it. Rejects with the refusal, or with the last failure when the outcome stays
 * unknown; sending again later under the same key is safe.
 */
export async function untilKnown<T>(send: () => Promise<T>, pause: Pause = pauseFor): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const failure = asFailure(error);
      const next = pauses[attempt];
      if (next === undefined || !outcomeUnknown(failure)) throw failure;
      await pause(next);
    }
  }
}
