import type { Actor, Role } from './actor';
import type { MovementType } from './stock';

const rank: Record<Role, number> = { viewer: 0, operator: 1, manager: 2, admin: 3 };

/** A role includes the ones below it: admin, manager, operator, viewer. */
export const hasRole = (actor: Actor, needed: Role): boolean =>
  actor.roles.some((role) => rank[role] >= rank[needed]);

export const maySeeLocation = (actor: Actor, locationId: string): boolean =>
  actor.locations === '*' || actor.locations.includes(locationId);

/** The role that each movement takes: tills sell, receive and take back; the rest is for managers. */
export const roleForMovement: Readonly<Record<MovementType, Role>> = {
  SALE: 'operator',
  RESTOCK: 'operator',
  RETURN: 'operator',
  ADJUSTMENT: 'manager',
  COUNT: 'manager',
  TRANSFER_OUT: 'manager',
  TRANSFER_IN: 'manager',
};

/** What somebody who is refused is missing, in the same words everywhere. */
export const roleMissing = (role: Role): string => `Needs the role ${role}.`;
export const locationMissing = (locationId: string): string => `${locationId} is not among your locations.`;
