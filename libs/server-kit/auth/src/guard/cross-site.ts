import type { FastifyRequest } from 'fastify';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request with a cookie may have been made by somebody else's page. Other sites can neither set our header
 * (that takes a preflight, which is never granted) nor forge what the browser says in `Sec-Fetch-Site`.
 */
export function mayBeForged({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (harmless.has(method)) return false;
  return headers['x-requested-with'] !== 'streamstock' && headers['sec-fetch-site'] !== 'same-origin';
}
