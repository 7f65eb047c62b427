import type { Identity } from '../identity';

const identities = new WeakMap<object, Identity>();

/** Who makes this request, once the guard has let it pass. */
export const identityIn = (request: object): Identity | undefined => identities.get(request);

export const rememberIdentity = (request: object, identity: Identity): void => {
  identities.set(request, identity);
};
