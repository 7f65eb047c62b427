import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { identityIn } from '@streamstock/server-kit-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { applyVerdict } from './apply-verdict';
import { limitOf } from './limits';
import { rateKey } from './rate-key';
import { RATE_LIMITERS, type RateLimiters } from './rate-limiters';
import { Refusals } from './refusals';

/** Bounds what one client may ask of one route. Runs after the access guard, so it knows who asks. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    @Inject(RATE_LIMITERS) private readonly limiters: RateLimiters,
    @Inject(Refusals) private readonly refusals: Refusals,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const identity = identityIn(request);
    if (identity !== undefined) this.refusals.spare(identity);
    const route = request.routeOptions.url ?? 'none';
    const name = limitOf(request.method, route);
    if (name === undefined) return true;
    const limiter = this.limiters[name];
    const client = { identity, address: request.ip };
    const verdict = limiter.leases.take(rateKey(limiter.limit.countedBy, client, request.method, route));
    if (verdict instanceof Promise)
      return verdict.then((settled) => applyVerdict(settled, name, limiter, reply));
    return applyVerdict(verdict, name, limiter, reply);
  }
}
