import { Logger } from '@nestjs/common';
import { type Credential, credentialIn, type Identity, identityIn } from '@streamstock/server-kit-auth';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AcceptedCredentials } from './accepted-credentials';
import { applyVerdict } from './apply-verdict';
import { asksWho } from './limits';
import { refusalKey } from './rate-key';
import type { RateLimiter } from './rate-limiters';

/**
 * Bounds how often an address may be refused before anybody knows who asks: each time costs a signature, a look into Redis
 * or the reading of a body. Beyond that such requests are 429 before any of it.
 *
 * Many people share an address, and must not be locked out by one of them. So what this replica has accepted before goes on,
 * and tokens, sessions and requests with neither are counted apart. The price that remains: a token or session that is new to
 * this replica waits, at an address that somebody floods with the same kind, for as long as that lasts. Whose it is could
 * only be known by the check that is to be saved.
 */
export class Refusals {
  private readonly log = new Logger(Refusals.name);
  readonly #accepted = new AcceptedCredentials();

  constructor(
    private readonly limiter: RateLimiter,
    private readonly cookieName: string | undefined,
  ) {}

  /** Call it before routes exist. Bodies are read after `onRequest`. */
  register(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, next) => {
      const asker = this.#askerOf(request);
      if (asker !== undefined) this.#demandRoom(asker, reply);
      next();
    });
    fastify.addHook('onSend', (request, reply, _payload, next) => {
      const asker = isRefused(request, reply) ? this.#askerOf(request) : undefined;
      if (asker === undefined) next();
      else void this.#count(asker, reply).finally(next);
    });
  }

  /** Whoever this is was let in, and is not to pay for what others do at their address. */
  spare(identity: Identity): void {
    this.#accepted.remember(identity);
  }

  #demandRoom({ address, credential }: Asker, reply: FastifyReply): void {
    const verdict = this.limiter.leases.look(refusalKey(address, credential));
    if (verdict.allowed || (credential !== undefined && this.#accepted.has(credential))) return;
    applyVerdict(verdict, 'refusals', this.limiter, reply);
  }

  async #count({ address, credential }: Asker, { statusCode }: FastifyReply): Promise<void> {
    if (credential !== undefined && statusCode === 401) this.#accepted.forget(credential);
    else if (credential !== undefined && this.#accepted.has(credential)) return;
    try {
      await this.limiter.leases.take(refusalKey(address, credential));
    } catch (error) {
      this.log.error(error);
    }
  }

  /** Nobody where there is nothing to check: then 401 is no dearer than 429, and pages of other sites can bring it about. */
  #askerOf(request: FastifyRequest): Asker | undefined {
    const { method, routeOptions, ip: address } = request;
    if (!asksWho(method, routeOptions.url ?? 'none')) return undefined;
    const credential = credentialIn(request, this.cookieName);
    const mayHaveBody = method !== 'GET' && method !== 'HEAD';
    return credential === undefined && !mayHaveBody ? undefined : { address, credential };
  }
}

interface Asker {
  readonly address: string;
  readonly credential: Credential | undefined;
}

const isRefused = (request: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  statusCode >= 400 && statusCode < 500 && statusCode !== 429 && identityIn(request) === undefined;
