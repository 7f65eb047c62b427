import { type Envelope, transferStock, type TransferStockData } from '@streamstock/contracts-events';
import type { TransferRequest } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import { sourceOf } from '../../commands/command-source';
import { utcInstant } from '../../commands/instants';
import type { WriteRequest } from '../../commands/write-request';

/** Keyed by its own id: a transfer is of many products and belongs to the partition of none. */
export function transferStockCommand(
  write: WriteRequest,
  { source, expiresAt, occurredAt: asked, ...transfer }: TransferRequest,
): Envelope<'TransferStock', TransferStockData> {
  const { commandId, bodyHash } = write;
  const occurredAt = asked === undefined ? new Date(write.now).toISOString() : utcInstant(asked);
  return commandEnvelope(write, {
    type: transferStock.type,
    key: commandId,
    occurredAt,
    source: sourceOf(write, source),
    data: {
      commandId,
      bodyHash,
      ...transfer,
      occurredAt,
      ...(expiresAt === undefined ? {} : { expiresAt: utcInstant(expiresAt) }),
    },
  });
}
