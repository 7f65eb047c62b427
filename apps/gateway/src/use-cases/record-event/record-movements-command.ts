import {
  type Envelope,
  productKey,
  recordMovements,
  type RecordMovementsData,
} from '@streamstock/contracts-events';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import { sourceOf } from '../../commands/command-source';
import { utcInstant } from '../../commands/instants';
import type { WriteRequest } from '../../commands/write-request';
import { askedMovement } from './asked-movement';

/** The one-row command of a checked request. */
export function recordMovementsCommand(
  write: WriteRequest,
  event: RecordEventRequest,
): Envelope<'RecordMovements', RecordMovementsData> {
  const { commandId, bodyHash, now } = write;
  const { expiresAt, productId, source } = event;
  const row = { commandId, bodyHash, ...askedMovement(event, now) };
  return commandEnvelope(write, {
    type: recordMovements.type,
    key: productKey(write.identity.tenantId, productId),
    occurredAt: row.occurredAt,
    source: sourceOf(write, source),
    data: { ...(expiresAt === undefined ? {} : { expiresAt: utcInstant(expiresAt) }), rows: [row] },
  });
}
