import { hasRole, maySeeLocation, type Refusal, type Role } from '@streamstock/contracts-events';
import type { Command } from './command';
import { refuse } from './decision';

const needed: Record<Command['kind'], Role> = {
  'move-stock': 'operator',
  'create-product': 'admin',
  'create-location': 'admin',
};

/** Authorises once more what the edge let through: the role it takes, inside the locations of the actor. */
export function refusalOfActor(command: Command): Refusal | undefined {
  const role = needed[command.kind];
  if (!hasRole(command.actor, role)) return refuse('auth.role-missing', `Needs the role ${role}.`).refusal;
  if (command.kind === 'move-stock' && !maySeeLocation(command.actor, command.row.locationId)) {
    return refuse('auth.location-forbidden', `Not allowed at ${command.row.locationId}.`, 'locationId')
      .refusal;
  }
  return undefined;
}
