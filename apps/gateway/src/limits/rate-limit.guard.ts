import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { identityIn } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { counter } from '@streamstock/server-kit-observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LeasedLimiter, Verdict } from './leased-limiter';
import { rateKey } from './rate-key';
import { type LimitName, RATE_LIMITERS } from './rate-limiters';
import { windowSeconds } from './shared-counter';

const limited = counter({
  name: 'gateway_rate_limited_total',
  help: 'Requests answered 429',
  labels: ['limit'],
});

/** Bounds what one client may ask of one route. Runs after the access guard, so it knows who asks. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(@Inject(RATE_LIMITERS) private readonly limiters: Readonly<Record<LimitName, LeasedLimiter>>) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const route = request.routeOptions.url ?? 'none';
    const limit = limitOf(request.method, route);
    if (limit === undefined) return true;
    const verdict = this.limiters[limit].take(
      rateKey(identityIn(request), request.ip, request.method, route),
    );
    if (verdict instanceof Promise) return verdict.then((settled) => this.#apply(settled, limit, reply));
    return this.#apply(verdict, limit, reply);
  }

  #apply({ allowed, remaining, resetMs }: Verdict, limit: LimitName, reply: FastifyReply): true {
    const seconds = Math.ceil(resetMs / 1_000);
    const { points } = this.limiters[limit];
    void reply.header('ratelimit-policy', `"${limit}";q=${String(points)};w=${String(windowSeconds)}`);
    void reply.header('ratelimit', `"${limit}";r=${String(remaining)};t=${String(seconds)}`);
    if (allowed) return true;
    limited.inc({ limit });
    throw new ApplicationError('rate.limited', 'Too many requests; wait before the next one.', {
      retryAfterSeconds: Math.max(1, seconds),
    });
  }
}

/** Probes and scrapers are not limited. */
function limitOf(method: string, route: string): LimitName | undefined {
  if (route.startsWith('/health/') || route === '/metrics') return undefined;
  if (route === '/api/stream') return 'streams';
  return method === 'GET' || method === 'HEAD' ? 'reads' : 'writes';
}
