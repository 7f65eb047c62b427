import { ApplicationError } from '@streamstock/server-kit-errors';
import { counter } from '@streamstock/server-kit-observability';
import type { FastifyReply } from 'fastify';
import type { Verdict } from './leased-limiter';
import type { LimitName } from './limits';
import type { RateLimiter } from './rate-limiters';

const limited = counter({
  name: 'gateway_rate_limited_total',
  help: 'Requests answered 429',
  labels: ['limit'],
});

/**
 * Tells the client of the limit and of what is left of it.
 *
 * @throws ApplicationError `rate.limited`
 */
export function applyVerdict(
  { allowed, remaining, resetMs }: Verdict,
  name: LimitName,
  { limit: { points, seconds } }: Pick<RateLimiter, 'limit'>,
  reply: Pick<FastifyReply, 'header'>,
): true {
  const resetSeconds = Math.ceil(resetMs / 1_000);
  void reply.header('ratelimit-policy', `"${name}";q=${String(points)};w=${String(seconds)}`);
  void reply.header('ratelimit', `"${name}";r=${String(remaining)};t=${String(resetSeconds)}`);
  if (allowed) return true;
  limited.inc({ limit: name });
  throw new ApplicationError('rate.limited', 'Too many requests; wait before the next one.', {
    retryAfterSeconds: Math.max(1, resetSeconds),
  });
}
