import type { Credential, Identity } from '@streamstock/server-kit-auth';
import { clientNetwork } from './client-network';
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
    ? `address|${clientNetwork(address)}|${what}`
    : `subject|${identity.tenantId}|${identity.subject}|${what}`;
};

/** Where refusals came from. Those of one kind of credential are not held against the others. */
export const refusalKey = (address: string, credential: Credential | undefined): string =>
  `address|${clientNetwork(address)}|${credential?.kind ?? 'nothing'}`;
