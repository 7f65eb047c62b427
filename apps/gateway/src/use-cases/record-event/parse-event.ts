import { type RecordEventRequest, recordEventRequestSchema } from '@streamstock/contracts-http-api';
import { ApplicationError, parseOrInvalid } from '@streamstock/server-kit-errors';
import { demandPlausible } from '../../commands/instants';

/** How far the client's clock may be ahead, in milliseconds. */
const aheadMs = 5 * 60_000;

/** @throws ApplicationError `request.invalid` naming every wrong field, or `movement.occurred-in-future`. */
export function parseEvent(body: unknown, now: number): RecordEventRequest {
  const event = parseOrInvalid(recordEventRequestSchema, body);
  const { occurredAt, expiresAt } = event;
  demandPlausible({
    occurredAt,
    expiresAt,
    ...(event.type === 'RESTOCK' ? { orderedAt: event.orderedAt, expectedAt: event.expectedAt } : {}),
  });
  if (occurredAt !== undefined && Date.parse(occurredAt) > now + aheadMs) {
    throw new ApplicationError('movement.occurred-in-future', 'Is more than 5 minutes ahead.', {
      field: 'occurredAt',
    });
  }
  return event;
}
