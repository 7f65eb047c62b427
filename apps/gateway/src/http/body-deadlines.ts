import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** For a body to arrive completely, in milliseconds. */
const longestBody = 300_000;
const sweepMs = 10_000;

/**
 * Breaks off requests whose bodies trickle in. Node's own limit is one for the whole server; here a route may let go of
 * a body that takes as long as it takes. Headers stay under Node's limit.
 */
export class BodyDeadlines {
  /** In order of their deadlines, since all have equally long. */
  readonly #arriving = new Map<IncomingMessage, number>();

  constructor(private readonly limitMs: number = longestBody) {}

  register(fastify: FastifyInstance): void {
    fastify.server.requestTimeout = 0;
    fastify.addHook('onRequest', (request, _reply, next) => {
      if (request.method !== 'GET') this.#arriving.set(request.raw, performance.now() + this.limitMs);
      next();
    });
    fastify.addHook('preValidation', (request, _reply, next) => {
      this.#forgetComplete(request.raw);
      next();
    });
    fastify.addHook('onResponse', (request, _reply, next) => {
      this.#forgetComplete(request.raw);
      next();
    });
    const sweep = setInterval(this.#sweep, Math.min(sweepMs, this.limitMs));
    fastify.addHook('onClose', (_instance, next) => {
      clearInterval(sweep);
      next();
    });
  }

  /** Whoever reads this body watches over it. */
  letGo(body: IncomingMessage): void {
    this.#arriving.delete(body);
  }

  #forgetComplete(body: IncomingMessage): void {
    if (body.complete) this.#arriving.delete(body);
  }

  readonly #sweep = (): void => {
    const now = performance.now();
    for (const [body, deadline] of this.#arriving) {
      if (deadline > now) return;
      this.#arriving.delete(body);
      if (!body.complete) body.socket.destroy();
    }
  };
}
