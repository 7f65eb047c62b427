import {
  hasRole,
  locationMissing,
  maySeeLocation,
  type Refusal,
  type Role,
  roleForMovement,
  roleMissing,
} from '@streamstock/contracts-events';
import { type CatalogCommand, targetOf } from './catalog-command';
import type { Command } from './command';
import { refuse } from './decision';
import { addressed } from './refusal-address';
import { movesStock, type StockCommand } from './stock-command';

const forCatalog: Role = 'admin';

/** Authorises once more what the edge let through: the role it takes, inside the locations of the actor. */
export const refusalOfActor = (command: Command): Refusal | undefined =>
  movesStock(command) ? refusalOfMover(command) : refusalOfEditor(command);

function refusalOfEditor(command: CatalogCommand): Refusal | undefined {
  if (!hasRole(command.actor, forCatalog)) return withoutRole(forCatalog);
  const { kind, id } = targetOf(command);
  return kind === 'location' && !maySeeLocation(command.actor, id) ? withoutLocation(id) : undefined;
}

function refusalOfMover(command: StockCommand): Refusal | undefined {
  for (const [index, { type, locationId }] of command.wishes.entries()) {
    const role = roleForMovement[type];
    if (!hasRole(command.actor, role)) return withoutRole(role);
    if (maySeeLocation(command.actor, locationId)) continue;
    return addressed(command, index, withoutLocation(locationId));
  }
  return undefined;
}

const withoutRole = (role: Role): Refusal => refuse('auth.role-missing', roleMissing(role)).refusal;

const withoutLocation = (locationId: string): Refusal =>
  refuse('auth.location-forbidden', locationMissing(locationId), 'locationId').refusal;
