import type { FastifyInstance } from 'fastify';

const longestForm = 1_024;

/** Lets routes of ours take what an HTML form sends. */
export function registerForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, parsed) => {
      parsed(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
}
