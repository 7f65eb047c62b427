import { type Identity } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyHashOf } from './body-hash';
import { commandIdOf } from './command-id';
import { idempotencyKeyOf } from './idempotency-key';

/** One write as the edge has understood it. */
export interface WriteRequest {
  readonly identity: Identity;
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  /** Signed in at a screen, as opposed to a program with a token of its own. */
  readonly fromBrowser: boolean;
  readonly respondAsync: boolean;
  readonly now: number;
}

/**
 * Call it after the request was checked. `sent` is all that the client asked for, as it was sent, and makes the body hash:
 * where the address or `If-Match` say part of it, they belong into it. The key goes into the answer whatever comes.
 */
export function writeRequestOf(
  request: FastifyRequest,
  reply: FastifyReply,
  identity: Identity,
  route: string,
  sent: unknown = request.body,
): WriteRequest {
  const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key']);
  void reply.header('idempotency-key', idempotencyKey);
  const { tenantId, subject } = identity;
  return {
    identity,
    commandId: commandIdOf({ tenantId, subject, route, idempotencyKey, row: 0 }),
    bodyHash: bodyHashOf(sent),
    correlationId: request.id,
    fromBrowser: request.headers.authorization === undefined,
    respondAsync: prefersAsync(request.headers['prefer']),
    now: Date.now(),
  };
}

/** @throws ApplicationError `request.invalid` naming the parameters: this route takes none. */
export function demandNoQuery(query: unknown): void {
  const names = typeof query === 'object' && query !== null ? Object.keys(query).slice(0, 20) : [];
  const [first] = names;
  if (first === undefined) return;
  const message = 'is not a known parameter';
  throw new ApplicationError('request.invalid', `${first.slice(0, 100)}: ${message}`, {
    errors: names.map((name) => ({ field: name.slice(0, 100), message })),
  });
}

/** @throws ApplicationError `request.invalid` naming the body: all that this route takes is in the address. */
export function demandNoBody(body: unknown): void {
  if (body === undefined) return;
  throw new ApplicationError('request.invalid', 'This route takes no body.', { field: 'body' });
}

const prefersAsync = (prefer: string | string[] | undefined): boolean =>
  prefer !== undefined && /(?:^|,)\s*respond-async\s*(?:$|[,;])/i.test(String(prefer));
