import type { CommandResult, MovementDone, Refusal } from '@streamstock/contracts-events';
import { refusalCodeSchema } from '@streamstock/contracts-events';
import type { BulkRowResult } from '@streamstock/contracts-http-api';
import type { ApplicationError } from '@streamstock/server-kit-errors';
import { withChange } from '../../commands/accepted-answers';

export const acceptedRow = (row: number, commandId: string, done: MovementDone): BulkRowResult => ({
  row,
  commandId,
  outcome: 'accepted',
  ...withChange(done),
});

export const refusedRow = (
  row: number,
  commandId: string,
  { code, detail, field }: Omit<Refusal, 'rows'>,
): BulkRowResult => ({
  row,
  commandId,
  outcome: 'refused',
  code,
  detail,
  ...(field === undefined ? {} : { field }),
});

/** A row that the edge did not let through. What the command side would have refused for the same reason is `refused`. */
export function rejectedRow(row: number, commandId: string, error: ApplicationError): BulkRowResult {
  const { detail, errors } = error;
  const code = refusalCodeSchema.safeParse(error.code);
  if (!code.success) return { row, outcome: 'invalid', code: error.code, detail, errors: [...errors] };
  return refusedRow(row, commandId, { code: code.data, detail, field: errors[0]?.field });
}

export const undecidedRow = (
  row: number,
  commandId: string,
  outcome: 'pending' | 'unknown',
): BulkRowResult => ({ row, commandId, outcome });

/** What became of an independent row, as its chunk's result says. */
export function decidedRow(row: number, commandId: string, result: CommandResult): BulkRowResult {
  if (result.outcome === 'refused') return refusedRow(row, commandId, result.refusal);
  const { accepted } = result;
  if (accepted.kind !== 'movement') throw new Error(`A row was accepted as ${accepted.kind}`);
  const { kind: _kind, ...done } = accepted;
  return acceptedRow(row, commandId, done);
}
