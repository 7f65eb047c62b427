import type { Identity } from '@streamstock/server-kit-auth';
import type { Limit } from './limits';

export interface RateClient {
  readonly identity: Identity | undefined;
  readonly address: string;
}

/** Who is counted for what: a person on a route, or an address where nobody is signed in or the limit says so. */
export const rateKey = (
  countedBy: Limit['countedBy'],
  { identity, address }: RateClient,
  method: string,
  route: string,
): string => {
  const what = `${method === 'HEAD' ? 'GET' : method} ${route}`;
  return identity === undefined || countedBy === 'address'
    ? `address|${address}|${what}`
    : `subject|${identity.tenantId}|${identity.subject}|${what}`;
};
