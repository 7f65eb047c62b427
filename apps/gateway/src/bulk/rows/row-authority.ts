import {
  type Actor,
  hasRole,
  locationMissing,
  type MovementType,
  movementTypes,
  type Refusal,
  type Role,
  roleForMovement,
  roleMissing,
} from '@streamstock/contracts-events';

interface Place {
  readonly type: MovementType;
  readonly locationId: string;
}

/** Why these rows of one person are not allowed; prepared once, since a person may have thousands of locations. */
export function rowAuthority(actor: Actor): (row: Place) => Refusal | undefined {
  const types = new Set<MovementType>(movementTypes.filter((type) => hasRole(actor, roleForMovement[type])));
  const locations = actor.locations === '*' ? undefined : new Set(actor.locations);
  return ({ type, locationId }) => {
    if (!types.has(type)) return withoutRole(roleForMovement[type]);
    if (locations !== undefined && !locations.has(locationId)) return withoutLocation(locationId);
    return undefined;
  };
}

const withoutRole = (role: Role): Refusal => ({
  code: 'auth.role-missing',
  detail: roleMissing(role),
  field: 'type',
});

const withoutLocation = (locationId: string): Refusal => ({
  code: 'auth.location-forbidden',
  detail: locationMissing(locationId),
  field: 'locationId',
});
