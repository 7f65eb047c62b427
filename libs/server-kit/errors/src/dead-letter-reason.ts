import { z } from 'zod';
import { ApplicationError } from './application-error';
import { fieldErrorsOf } from './field-errors';
import { detailOf } from './parse-or-invalid';

export interface DeadLetterReason {
  readonly code: string;
  readonly detail: string;
}

/** Header values of a dead letter stay small. */
const longestDetail = 500;

/** The one mapping from an error to the reason that a dead letter carries. Only operators read dead letters. */
export function deadLetterReason(error: unknown): DeadLetterReason {
  const { code, detail } = reasonOf(error);
  return { code, detail: detail.slice(0, longestDetail) };
}

function reasonOf(error: unknown): DeadLetterReason {
  if (error instanceof ApplicationError) return { code: error.code, detail: error.detail };
  if (error instanceof z.core.$ZodError)
    return { code: 'message.invalid', detail: detailOf(fieldErrorsOf(error)) };
  if (error instanceof SyntaxError) return { code: 'message.unparseable', detail: error.message };
  if (error instanceof Error) return { code: 'internal.error', detail: `${error.name}: ${error.message}` };
  return { code: 'internal.error', detail: String(error) };
}
