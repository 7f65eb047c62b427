import { type Recorded, readRecorded } from '../boundary/answers';
import { type ApiClient, type Pause, untilKnown } from '@streamstock/dashboard-data-access-api';

/** A sale or a restock, in base units of the product. */
export interface Movement {
  readonly type: 'SALE' | 'RESTOCK';
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: number;
}

/**
 * Sends a movement until its outcome is known, at most four times, always under the same key, so that a lost answer
 * never doubles it. Rejects with the refusal, or with the last failure when the outcome stays unknown; sending again
 * later under the same key is safe.
 */
export function recordMovement(
  api: ApiClient,
  movement: Movement,
  idempotencyKey: string,
  pause: Pause,
): Promise<Recorded> {
  const send = () => api.post('/api/events', movement, { idempotencyKey }, readRecorded);
  return untilKnown(send, pause);
}
