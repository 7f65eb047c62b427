import type { RecordEventRequest } from '@streamstock/contracts-http-api';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { parseEvent } from '../../use-cases/record-event/parse-event';

/** One row as it came: JSON, or why it is none. */
export type RowInput = { readonly body: unknown } | { readonly fault: string };

/** @throws ApplicationError as `parseEvent` does. */
export function readRow(input: RowInput, now: number): RecordEventRequest {
  if ('body' in input) return parseEvent(input.body, now);
  const { fault: message } = input;
  throw new ApplicationError('request.invalid', `body: ${message}`, { errors: [{ field: 'body', message }] });
}

/** The row of a line. */
export function rowInText(text: string): RowInput {
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return { fault: 'must be valid JSON' };
  }
}
