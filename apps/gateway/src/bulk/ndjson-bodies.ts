import { IncomingMessage } from 'node:http';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyInstance } from 'fastify';
import { bulkPath } from './rows/bulk-request';

export const ndjson = 'application/x-ndjson';

/** Hands NDJSON bodies to their route unread, so that rows are taken as they arrive. Other routes do not take them. */
export function registerNdjsonBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(ndjson, (request, body, done) => {
    if (request.routeOptions.url !== bulkPath) done(notHere);
    else if (request.headers['content-encoding'] !== undefined) done(notEncoded);
    else done(null, body);
  });
}

/** The body of a request that `registerNdjsonBodies` left unread. */
export const unreadBodyIn = (body: unknown): IncomingMessage | undefined =>
  body instanceof IncomingMessage ? body : undefined;

const notHere = new ApplicationError('request.unsupported-media', 'Send the body as application/json.', {
  field: 'content-type',
});

const notEncoded = new ApplicationError('request.unsupported-media', 'Send the rows without an encoding.', {
  field: 'content-encoding',
});
