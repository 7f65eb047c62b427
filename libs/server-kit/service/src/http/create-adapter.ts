import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { toProblem } from '@streamstock/server-kit-errors';
import { isCorrelationId } from '@streamstock/server-kit-observability';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceEnvironment } from '../service-environment';

/** For a request to arrive completely, in milliseconds. */
const longestRequest = 300_000;

/** Fastify as every service uses it. A request's id is its correlation id, taken over from the caller where it is fit. */
export function createAdapter({ BODY_LIMIT_BYTES, TRUSTED_PROXIES }: ServiceEnvironment): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: TRUSTED_PROXIES ?? false,
    logger: false,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-correlation-id'];
      return isCorrelationId(given) ? given : randomUUID();
    },
    // While closing, requests that still arrive on open connections are served, and the connections then closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 500 },
    // Fastify turns Node's own limit off; a request that trickles in must not hold its connection for ever.
    requestTimeout: longestRequest,
    // Addresses that the router cannot read never reach the filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const [instance = '/'] = request.url.split('?', 1);
      const problem = toProblem(error, { instance, correlationId: request.id });
      void reply
        .status(problem.status)
        .headers({ 'content-type': 'application/problem+json', 'x-correlation-id': request.id })
        .send(JSON.stringify(problem));
    },
  });
}
