import type { Location } from '@streamstock/contracts-events';
import { accept, type Decision, refuse } from '../../domain/decision';

/** Which of the location's names somebody else in the tenant has already. */
export interface TakenLocationNames {
  has(name: 'locationId' | 'code', value: string): boolean;
}

/** A new location needs an id and a code of its own. */
export function createLocation(location: Location, taken: TakenLocationNames): Decision<Location> {
  if (taken.has('locationId', location.locationId)) {
    return refuse('location.already-exists', `${location.locationId} is a location already.`, 'locationId');
  }
  if (taken.has('code', location.code)) {
    return refuse('location.code-taken', `The code ${location.code} belongs to another location.`, 'code');
  }
  return accept(location);
}
