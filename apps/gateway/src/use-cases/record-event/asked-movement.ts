import type { AskedMovement } from '@streamstock/contracts-events';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import { utcInstant } from '../../commands/instants';

/** A checked request as commands carry it: instants in UTC, and the present where the client did not say when. */
export function askedMovement(
  { expiresAt: _expiresAt, ...event }: RecordEventRequest,
  now: number,
): AskedMovement {
  const occurredAt =
    event.occurredAt === undefined ? new Date(now).toISOString() : utcInstant(event.occurredAt);
  const asked: AskedMovement = { ...event, occurredAt };
  if (asked.type === 'RESTOCK') {
    if (asked.orderedAt !== undefined) asked.orderedAt = utcInstant(asked.orderedAt);
    if (asked.expectedAt !== undefined) asked.expectedAt = utcInstant(asked.expectedAt);
  }
  return asked;
}
