import type { z } from 'zod';
import type { FieldError } from './application-error';

/** More of them help nobody, and a body of wrong rows must not become a larger answer. */
const mostErrors = 50;

/** One entry per field at fault, `''` as `body`, unknown keys by their own names. Messages never repeat a value. */
export function fieldErrorsOf(error: z.core.$ZodError, prefix = ''): FieldError[] {
  return error.issues.flatMap((issue) => entriesOf(issue, prefix)).slice(0, mostErrors);
}

function entriesOf(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key], prefix),
      message: 'is not a known field',
    }));
  }
  return [{ field: fieldName(issue.path, prefix), message: issue.message }];
}

/** `rows`, 3, `quantity` → `rows[3].quantity`; names are cut so that an answer stays small. */
function fieldName(path: readonly PropertyKey[], prefix: string): string {
  let name = prefix;
  for (const part of path) {
    const text = String(part).slice(0, 100);
    if (typeof part === 'number') name += `[${text}]`;
    else name += name === '' ? text : `.${text}`;
  }
  return name === '' ? 'body' : name;
}
