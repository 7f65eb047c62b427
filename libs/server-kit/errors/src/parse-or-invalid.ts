import type { z } from 'zod';
import { ApplicationError } from './application-error';
import { fieldErrorsOf } from './field-errors';

/**
 * What the schema makes of a value from outside. `prefix` names where the value came from, as in `query`.
 *
 * @throws ApplicationError `request.invalid`, naming each field at fault.
 */
export function parseOrInvalid<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  prefix = '',
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = fieldErrorsOf(parsed.error, prefix);
  throw new ApplicationError('request.invalid', detailOf(errors), { errors });
}

export const detailOf = (errors: readonly { field: string; message: string }[]): string => {
  const [first] = errors;
  if (!first) return 'The request does not have the expected form.';
  const others = errors.length === 1 ? '' : `, and ${String(errors.length - 1)} more`;
  return `${first.field}: ${first.message}${others}`;
};
