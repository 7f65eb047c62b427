import type { Actor, Role } from './actor';

const rank: Record<Role, number> = { viewer: 0, operator: 1, manager: 2, admin: 3 };

/** A role includes the ones below it: admin, manager, operator, viewer. */
export const hasRole = (actor: Actor, needed: Role): boolean =>
  actor.roles.some((role) => rank[role] >= rank[needed]);

export const maySeeLocation = (actor: Actor, locationId: string): boolean =>
  actor.locations === '*' || actor.locations.includes(locationId);
