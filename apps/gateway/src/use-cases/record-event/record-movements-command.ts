import {
  type Envelope,
  type MovementRow,
  productKey,
  recordMovements,
  type RecordMovementsData,
} from '@streamstock/contracts-events';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import { sourceOf } from '../../commands/command-source';
import { utcInstant } from '../../commands/instants';
import type { WriteRequest } from '../../commands/write-request';

/** The one-row command of a checked request. */
export function recordMovementsCommand(
  write: WriteRequest,
  { expiresAt, ...event }: RecordEventRequest,
): Envelope<'RecordMovements', RecordMovementsData> {
  const occurredAt =
    event.occurredAt === undefined ? new Date(write.now).toISOString() : utcInstant(event.occurredAt);
  const { commandId, bodyHash } = write;
  const row: MovementRow = { commandId, bodyHash, ...event, occurredAt };
  if (row.type === 'RESTOCK') {
    if (row.orderedAt !== undefined) row.orderedAt = utcInstant(row.orderedAt);
    if (row.expectedAt !== undefined) row.expectedAt = utcInstant(row.expectedAt);
  }
  return commandEnvelope(write, {
    type: recordMovements.type,
    key: productKey(write.identity.tenantId, event.productId),
    occurredAt,
    source: sourceOf(write, event.source),
    data: { ...(expiresAt === undefined ? {} : { expiresAt: utcInstant(expiresAt) }), rows: [row] },
  });
}
