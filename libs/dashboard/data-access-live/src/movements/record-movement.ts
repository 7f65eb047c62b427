import { type Recorded, readRecorded } from '../boundary/answers';
import type { ApiClient } from '../http/api-client';
import { type ApiFailure, asFailure } from '../http/api-failure';

/** A sale or a restock, in base units of the product. */
export interface Movement {
  readonly type: 'SALE' | 'RESTOCK';
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: number;
}

export type Pause = (milliseconds: number) => Promise<void>;

const pauses = [500, 1_500, 4_000];

/** Whether the movement may or may not have happened, so that only the same key can tell. */
const outcomeUnknown = (failure: ApiFailure): boolean =>
  failure.status === null || failure.status === 202 || failure.status === 429 || failure.status >= 500;

/**
 * Sends a movement until its outcome is known, at most four times, always under the same key, so that a lost answer
 * never doubles it. Rejects with the refusal, or with the last failure when the outcome stays unknown; sending again
 * later under the same key is safe.
 */
export async function recordMovement(
  api: ApiClient,
  movement: Movement,
  idempotencyKey: string,
  pause: Pause,
): Promise<Recorded> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await api.post('/api/events', movement, { 'idempotency-key': idempotencyKey }, readRecorded);
    } catch (error) {
      const failure = asFailure(error);
      const next = pauses[attempt];
      if (next === undefined || !outcomeUnknown(failure)) throw failure;
      await pause(next);
    }
  }
}

/** A key no one else has used: 128 random bits as hex. Works without a secure context, unlike `randomUUID`. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
