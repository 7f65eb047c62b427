import type { Identity } from '@streamstock/server-kit-auth';

/** Who is counted for what: a person on a route, or an address where nobody is signed in. */
export const rateKey = (
  identity: Identity | undefined,
  address: string,
  method: string,
  route: string,
): string =>
  identity === undefined
    ? `address|${address}|${method} ${route}`
    : `subject|${identity.tenantId}|${identity.subject}|${method} ${route}`;
