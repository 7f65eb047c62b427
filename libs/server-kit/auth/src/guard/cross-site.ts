import { ApplicationError } from '@streamstock/server-kit-errors';
import type { FastifyRequest } from 'fastify';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request with a cookie may have been made by somebody else's page. Other sites can neither set our header
 * (that takes a preflight, which is never granted) nor forge what the browser says in `Sec-Fetch-Site`.
 */
function mayBeForged({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (harmless.has(method)) return false;
  return headers['x-requested-with'] !== 'streamstock' && headers['sec-fetch-site'] !== 'same-origin';
}

/** @throws ApplicationError `request.invalid` for a write with a cookie that does not prove to come from our own pages. */
export function demandOwnPage(request: Pick<FastifyRequest, 'method' | 'headers'>): void {
  if (!mayBeForged(request)) return;
  throw new ApplicationError('request.invalid', 'Must be "streamstock" on writes with a cookie.', {
    field: 'x-requested-with',
  });
}
