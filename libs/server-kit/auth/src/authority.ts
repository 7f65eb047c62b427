import {
  type Actor,
  hasRole,
  locationMissing,
  maySeeLocation,
  type Role,
  roleMissing,
} from '@streamstock/contracts-events';
import { ApplicationError } from '@streamstock/server-kit-errors';
import type { Identity } from './identity';

/** @throws ApplicationError `auth.role-missing` */
export function demandRole(actor: Actor, role: Role): void {
  if (!hasRole(actor, role)) throw new ApplicationError('auth.role-missing', roleMissing(role));
}

/** @throws ApplicationError `auth.location-forbidden`, the same whether or not the location exists. */
export function demandLocation(actor: Actor, locationId: string, field = 'locationId'): void {
  if (maySeeLocation(actor, locationId)) return;
  throw new ApplicationError('auth.location-forbidden', locationMissing(locationId), { field });
}

/** A role counts only inside the person's locations. */
export const mayActAt = (actor: Actor, role: Role, locationId: string): boolean =>
  hasRole(actor, role) && maySeeLocation(actor, locationId);

/**
 * Which locations a list may show: what was asked for, or all that the person may see.
 *
 * @throws ApplicationError `auth.location-forbidden` for an asked location that is not the person's.
 */
export function visibleLocations(actor: Actor, asked?: readonly string[]): '*' | readonly string[] {
  if (asked === undefined) return actor.locations;
  for (const locationId of asked) demandLocation(actor, locationId);
  return asked;
}

/** Anything of another tenant is treated as if it did not exist. */
export const isOwn = (identity: Pick<Identity, 'tenantId'>, entity: { readonly tenantId: string }): boolean =>
  entity.tenantId === identity.tenantId;
