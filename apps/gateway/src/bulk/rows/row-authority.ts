import {
  type Actor,
  hasRole,
  type MovementType,
  movementTypes,
  type Refusal,
  type Role,
  roleForMovement,
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
    if (!types.has(type)) return roleMissing(roleForMovement[type]);
    if (locations !== undefined && !locations.has(locationId)) return locationForbidden;
    return undefined;
  };
}

const roleMissing = (role: Role): Refusal => ({
  code: 'auth.role-missing',
  detail: `Needs the role ${role}.`,
  field: 'type',
});

const locationForbidden: Refusal = {
  code: 'auth.location-forbidden',
  detail: 'This location is not among yours.',
  field: 'locationId',
};
