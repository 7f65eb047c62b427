import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { identityIn } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { counter } from '@streamstock/server-kit-observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Verdict } from './leased-limiter';
import { type LimitName, limitOf } from './limits';
import { rateKey } from './rate-key';
import { RATE_LIMITERS, type RateLimiters } from './rate-limiters';

const limited = counter({
  name: 'gateway_rate_limited_total',
  help: 'Requests answered 429',
  labels: ['limit'],
});

/** Bounds what one client may ask of one route. Runs after the access guard, so it knows who asks. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(@Inject(RATE_LIMITERS) private readonly limiters: RateLimiters) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const route = request.routeOptions.url ?? 'none';
    const name = limitOf(request.method, route);
    if (name === undefined) return true;
    const { limit, leases } = this.limiters[name];
    const client = { identity: identityIn(request), address: request.ip };
    const verdict = leases.take(rateKey(limit.countedBy, client, request.method, route));
    if (verdict instanceof Promise) return verdict.then((settled) => this.#apply(settled, name, reply));
    return this.#apply(verdict, name, reply);
  }

  #apply({ allowed, remaining, resetMs }: Verdict, name: LimitName, reply: FastifyReply): true {
    const { points, seconds } = this.limiters[name].limit;
    const resetSeconds = Math.ceil(resetMs / 1_000);
    void reply.header('ratelimit-policy', `"${name}";q=${String(points)};w=${String(seconds)}`);
    void reply.header('ratelimit', `"${name}";r=${String(remaining)};t=${String(resetSeconds)}`);
    if (allowed) return true;
    limited.inc({ limit: name });
    throw new ApplicationError('rate.limited', 'Too many requests; wait before the next one.', {
      retryAfterSeconds: Math.max(1, resetSeconds),
    });
  }
}
