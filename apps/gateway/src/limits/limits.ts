import type { Environment } from '../environment';

/**
 * How much passes: `points` requests to one route in `seconds`, over all replicas. Counted by who is signed in (by address
 * where nobody is), or always by address, whoever's token comes along.
 */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
  readonly countedBy: 'subject' | 'address';
}

export type LimitName = 'reads' | 'writes' | 'streams' | 'get-stock' | 'sign-in' | 'refusals';

export const limitsFrom = (environment: Environment): Readonly<Record<LimitName, Limit>> => ({
  reads: { points: environment.RATE_LIMIT_READS, seconds: 10, countedBy: 'subject' },
  writes: { points: environment.RATE_LIMIT_WRITES, seconds: 10, countedBy: 'subject' },
  streams: { points: environment.RATE_LIMIT_STREAMS, seconds: 10, countedBy: 'subject' },
  'get-stock': { points: environment.RATE_LIMIT_GET_STOCK, seconds: 1, countedBy: 'address' },
  'sign-in': { points: environment.RATE_LIMIT_SIGN_IN, seconds: 10, countedBy: 'address' },
  refusals: { points: environment.RATE_LIMIT_REFUSALS, seconds: 10, countedBy: 'address' },
});

/** Routes with a limit of their own. */
const byRoute: ReadonlyMap<string, LimitName> = new Map([
  ['/api/stream', 'streams'],
  ['/get-stock/:locationId/:productId', 'get-stock'],
  ['/sign-in', 'sign-in'],
  ['/sign-in/callback', 'sign-in'],
]);

/** Routes that are open to everyone, whatever comes along. */
const openRoutes: ReadonlySet<string> = new Set([
  '/',
  '/*',
  '/sign-in',
  '/sign-in/callback',
  '/sign-out',
  '/api/openapi.json',
]);

/** Whether a route has to know who asks before it does anything, as all do that do not say otherwise. */
export const asksWho = (method: string, route: string): boolean =>
  !openRoutes.has(route) && limitOf(method, route) !== undefined;

/** The limit of a route's pattern; probes and scrapers have none. */
export function limitOf(method: string, route: string): LimitName | undefined {
  if (route.startsWith('/health/') || route === '/metrics') return undefined;
  return byRoute.get(route) ?? (method === 'GET' || method === 'HEAD' ? 'reads' : 'writes');
}
