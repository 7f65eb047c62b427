import { type RecordEventRequest, maxBulkRows } from '@streamstock/contracts-http-api';
import {
  ApplicationError,
  type FieldError,
  parseOrInvalid,
  toApplicationError,
} from '@streamstock/server-kit-errors';
import { z } from 'zod';
import { parseEvent } from '../record-event/parse-event';

const rowsSchema = z.array(z.unknown()).min(1).max(maxBulkRows);
/** More of them help nobody. */
const mostErrors = 50;

/**
 * The rows of a request that is decided as one.
 *
 * @throws ApplicationError for the first wrong row, naming the fields of all wrong rows as `3.quantity`.
 */
export function parseRows(body: unknown, now: number): RecordEventRequest[] {
  const faults: { readonly row: number; readonly error: ApplicationError }[] = [];
  const events: RecordEventRequest[] = [];
  for (const [row, value] of parseOrInvalid(rowsSchema, body).entries()) {
    try {
      events.push(parseEvent(value, now));
    } catch (error) {
      faults.push({ row, error: toApplicationError(error) });
    }
  }
  const [first] = faults;
  if (first === undefined) return events;
  const errors = faults.flatMap(({ row, error }) => inRow(row, error.errors)).slice(0, mostErrors);
  const { code, detail } = first.error;
  throw new ApplicationError(code, `Row ${String(first.row)}: ${detail}`, { errors });
}

/** Fields of a row as the whole request knows them. */
export const inRow = (row: number, errors: readonly FieldError[]): FieldError[] =>
  errors.map(({ field, message }) => ({
    field: field === 'body' ? String(row) : `${String(row)}.${field}`,
    message,
  }));
