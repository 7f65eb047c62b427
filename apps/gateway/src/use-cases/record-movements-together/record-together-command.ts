import {
  type AskedMovement,
  type Envelope,
  recordMovementsTogether,
  type RecordMovementsTogetherData,
} from '@streamstock/contracts-events';
import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import { sourceOf } from '../../commands/command-source';
import { utcInstant } from '../../commands/instants';
import type { WriteRequest } from '../../commands/write-request';
import { askedMovement } from '../record-event/asked-movement';

/** Keyed by its own id: it is of many products and belongs to the partition of none. It expires with its first row. */
export function recordTogetherCommand(
  write: WriteRequest,
  events: readonly RecordEventRequest[],
): Envelope<'RecordMovementsTogether', RecordMovementsTogetherData> {
  const { commandId, bodyHash, now } = write;
  const rows: AskedMovement[] = events.map((event) => askedMovement(event, now));
  const [first] = events;
  const [expiresAt] = events
    .flatMap((event) => event.expiresAt ?? [])
    .sort((left, right) => Date.parse(left) - Date.parse(right));
  return commandEnvelope(write, {
    type: recordMovementsTogether.type,
    key: commandId,
    occurredAt: new Date(now).toISOString(),
    source: sourceOf(write, first?.source),
    data: {
      commandId,
      bodyHash,
      ...(expiresAt === undefined ? {} : { expiresAt: utcInstant(expiresAt) }),
      rows,
    },
  });
}
