import type { Actor, Role } from '@streamstock/contracts-events';
import { personOf } from '../people';

/** What an access token says besides what the protocol asks for. */
export interface AuthorityClaims {
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly locations: Actor['locations'];
}

/** Scripts that act as themselves. */
const programs: Readonly<Record<string, AuthorityClaims>> = {
  simulator: { tenant: 'demo', roles: ['admin'], locations: '*' },
};

export function claimsOfPerson(accountId: string): AuthorityClaims | undefined {
  const person = personOf(accountId);
  return person && { tenant: person.tenant, roles: [person.role], locations: person.locations };
}

export const claimsOfProgram = (clientId: string): AuthorityClaims | undefined => programs[clientId];
