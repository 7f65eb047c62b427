import { type RecordEventRequest, recordEventRequestSchema } from '@streamstock/contracts-http-api';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { demandOccurred, demandPlausible } from '../../commands/instants';

/** @throws ApplicationError `request.invalid` naming every wrong field, or `movement.occurred-in-future`. */
export function parseEvent(body: unknown, now: number): RecordEventRequest {
  const event = parseOrInvalid(recordEventRequestSchema, body);
  const { occurredAt, expiresAt } = event;
  demandPlausible({
    occurredAt,
    expiresAt,
    ...(event.type === 'RESTOCK' ? { orderedAt: event.orderedAt, expectedAt: event.expectedAt } : {}),
  });
  demandOccurred(occurredAt, now);
  return event;
}
