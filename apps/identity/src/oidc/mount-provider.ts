import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';

/** Gives the provider every address that is none of ours. It reads the bodies of its requests itself. */
export async function mountProvider(fastify: FastifyInstance, provider: Provider): Promise<void> {
  const answer = provider.callback();
  await fastify.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    scope.all('/*', (request, reply) => {
      reply.hijack();
      void answer(request.raw, reply.raw);
    });
    done();
  });
}
