import { type TransferRequest, transferRequestSchema } from '@streamstock/contracts-http-api';
import { parseOrInvalid } from '@streamstock/server-kit-errors';
import { demandOccurred, demandPlausible } from '../../commands/instants';

/** @throws ApplicationError `request.invalid` naming every wrong field, or `movement.occurred-in-future`. */
export function parseTransfer(body: unknown, now: number): TransferRequest {
  const transfer = parseOrInvalid(transferRequestSchema, body);
  const { occurredAt, expiresAt } = transfer;
  demandPlausible({ occurredAt, expiresAt });
  demandOccurred(occurredAt, now);
  return transfer;
}
