import type { Accepted, Refusal } from '@streamstock/contracts-events';
import type { BulkAnswer, BulkRowResult } from '@streamstock/contracts-http-api';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { acceptedRow, refusedRow } from '../../bulk/answers/row-results';
import { inRow } from './parse-rows';

const none = { accepted: 0, refused: 0, invalid: 0, pending: 0, unknown: 0 };

/** All rows were carried out; they share the id of their command. */
export function acceptedTogether(commandId: string, accepted: Accepted): BulkAnswer {
  if (accepted.kind !== 'movements') throw new Error(`Rows were accepted as ${accepted.kind}`);
  const results = accepted.movements.map((done, row) => acceptedRow(row, commandId, done));
  return { rows: results.length, ...none, accepted: results.length, results };
}

/** The rows that a refusal names say why; the others were refused with them. */
export function refusedTogether(commandId: string, rows: number, refusal: Refusal): BulkRowResult[] {
  const reasons = new Map(refusal.rows?.map((reason) => [reason.row, ownReason(reason)]));
  return Array.from({ length: rows }, (_, row) => refusedRow(row, commandId, reasons.get(row) ?? oneRefused));
}

/** One code says that rows were refused, whatever their reasons; a refusal of the command as a whole keeps its own. */
export function refusalTogether(commandId: string, refusal: Refusal): ApplicationError {
  const [first] = refusal.rows ?? [];
  if (first === undefined) {
    const { code, detail, field } = refusal;
    return new ApplicationError(code, detail, { commandId, ...(field === undefined ? {} : { field }) });
  }
  const errors = (refusal.rows ?? [])
    .map(ownReason)
    .flatMap(({ row, field = 'body', detail: message }) => inRow(row, [{ field, message }]));
  const detail = `Nothing was recorded. Row ${String(first.row)}: ${first.detail}`;
  return new ApplicationError('movements.one-refused', detail, { commandId, errors });
}

const oneRefused: Refusal = {
  code: 'movements.one-refused',
  detail: 'Not recorded, because another row was refused.',
};

type Reason = NonNullable<Refusal['rows']>[number];

/** The reason of a row with its field as the row itself knows it. */
function ownReason(reason: Reason): Reason {
  const prefix = `${String(reason.row)}.`;
  const { field } = reason;
  return field?.startsWith(prefix) === true ? { ...reason, field: field.slice(prefix.length) } : reason;
}
