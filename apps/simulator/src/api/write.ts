import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { WriteOptions } from './question';
import { readJson } from './read-json';
import type { Transport } from './transport';

/** One change. It is sent again with its key until there is an outcome, so it happens once however often it was sent. */
export function write<T>(
  transport: Transport,
  path: string,
  body: object,
  schema: z.ZodType<T>,
  options: WriteOptions = {},
): Promise<T> {
  const question = {
    method: 'POST',
    path,
    body: JSON.stringify(body),
    headers: writeHeaders(options),
  } as const;
  return transport.ask(question, readJson(schema), options.signal);
}

export const writeHeaders = ({
  idempotencyKey = randomUUID(),
  correlationId,
}: WriteOptions): Record<string, string> => ({
  'idempotency-key': idempotencyKey,
  ...(correlationId === undefined ? {} : { 'x-correlation-id': correlationId }),
});
