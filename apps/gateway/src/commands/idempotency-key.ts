import { randomUUID } from 'node:crypto';
import { ApplicationError } from '@streamstock/server-kit-errors';

const visible = /^[\x21-\x7e]{1,128}$/;

/** The client's key, or a new one for a script that sent none. */
export function idempotencyKeyOf(header: string | string[] | undefined): string {
  if (header === undefined) return randomUUID();
  if (typeof header === 'string' && visible.test(header)) return header;
  const message = 'must be 1 to 128 visible ASCII characters';
  throw new ApplicationError('request.invalid', `Idempotency-Key ${message}.`, {
    errors: [{ field: 'Idempotency-Key', message }],
  });
}
