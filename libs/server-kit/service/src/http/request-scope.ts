import type { Span } from '@opentelemetry/api';
import { histogram, markFailed, runInScope, startSpan } from '@streamstock/server-kit-observability';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const duration = histogram({
  name: 'http_server_request_duration_seconds',
  help: 'Time from the request to the end of its answer',
  labels: ['method', 'route', 'status'],
});

/**
 * Correlation id, server span and duration of every request, as three hooks that allocate next to nothing when the
 * request is not sampled. The scope opens after the body was read: reading it would lose an earlier one.
 */
export function registerRequestScope(fastify: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>();

  fastify.addHook('onRequest', (request, reply, next) => {
    reply.header('x-correlation-id', request.id);
    const span = spanOf(request);
    if (span !== undefined) spans.set(request, span);
    next();
  });

  fastify.addHook('preHandler', (request, _reply, next) => {
    runInScope({ correlationId: request.id, span: spans.get(request) }, next);
  });

  fastify.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    const span = spans.get(request);
    if (span !== undefined) finish(span, reply.statusCode);
    next();
  });
}

function spanOf(request: FastifyRequest): Span | undefined {
  const parent = request.headers['traceparent'];
  return startSpan(`${request.method} ${request.routeOptions.url ?? 'none'}`, {
    kind: 'server',
    parent: typeof parent === 'string' ? parent : undefined,
    attributes: () => ({
      'http.request.method': request.method,
      'http.route': request.routeOptions.url ?? 'none',
      'streamstock.correlation_id': request.id,
    }),
  });
}

function finish(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status);
  if (status >= 500) markFailed(span, undefined);
  span.end();
}
