import type { Identity } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { currentTraceparent, inSpan } from '@streamstock/server-kit-observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UpstreamAnswer } from './collect-answer';
import type { Upstream } from './upstream';

export interface Reader {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly identity: Identity;
}

/** Puts a question to a service in the name of the reader and hands its answer on. */
export async function relayRead(upstream: Upstream, path: string, reader: Reader): Promise<void> {
  const answer = await ask(upstream, path, reader);
  handOn(answer, reader);
}

/** `path` is the service's own; the query of the request is added as it came. */
export function ask(
  upstream: Upstream,
  path: string,
  { request, identity }: Reader,
): Promise<UpstreamAnswer> {
  return inSpan(`GET ${upstream.service}`, { kind: 'client' }, () => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${identity.token}`,
      'x-correlation-id': request.id,
    };
    const traceparent = currentTraceparent();
    if (traceparent !== undefined) headers['traceparent'] = traceparent;
    const known = request.headers['if-none-match'];
    if (known !== undefined) headers['if-none-match'] = known;
    return upstream.get(path + queryOf(request), headers);
  });
}

export function handOn({ status, headers, body }: UpstreamAnswer, { request, reply }: Reader): void {
  const type = headers['content-type'] ?? '';
  void reply.code(status);
  if (headers['retry-after'] !== undefined) void reply.header('retry-after', headers['retry-after']);
  if (headers.etag !== undefined) void reply.header('etag', headers.etag);
  if (status === 304) {
    void reply.send();
    return;
  }
  if (type.startsWith('application/problem+json')) {
    void reply.header('content-type', type).send(addressedTo(request, body));
    return;
  }
  if (status >= 500 || !type.startsWith('application/json')) {
    throw new ApplicationError('service.unavailable', 'This cannot be read right now.', {
      retryAfterSeconds: 1,
    });
  }
  void reply.header('content-type', type).send(body);
}

/** The problem is about the address that the client knows. */
function addressedTo(request: FastifyRequest, body: Buffer): string {
  const problem: unknown = JSON.parse(body.toString());
  const [instance] = request.url.split('?', 1);
  return JSON.stringify({ ...(problem as object), instance, correlationId: request.id });
}

function queryOf({ url }: FastifyRequest): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
