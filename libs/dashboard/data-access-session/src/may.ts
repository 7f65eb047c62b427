import type { Role } from '@streamstock/contracts-events';
import type { Person } from './person';

const rank: Readonly<Record<Role, number>> = { viewer: 0, operator: 1, manager: 2, admin: 3 };

type Authority = Pick<Person, 'roles' | 'locations'>;

/**
 * The contract's `hasRole` and `maySeeLocation`; importing those would bring the schemas along, so a spec holds the two
 * together. Without a location: whether the person has the role anywhere.
 */
export function may(person: Authority, role: Role, locationId?: string): boolean {
  const ranks = person.roles.some((held) => rank[held] >= rank[role]);
  const there = locationId === undefined || person.locations === '*' || person.locations.includes(locationId);
  return ranks && there;
}

/** Why the person may not, in words for a title; undefined when they may. */
export function whyNot(person: Authority | undefined, role: Role, locationId?: string): string | undefined {
  if (person === undefined) return 'Sign in first.';
  if (may(person, role, locationId)) return undefined;
  if (!may(person, role)) return `Needs the role ${role}.`;
  return `${locationId ?? 'This location'} is not among your locations.`;
}
