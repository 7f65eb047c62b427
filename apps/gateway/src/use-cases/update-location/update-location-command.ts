import { type Envelope, updateLocation, type UpdateLocationData } from '@streamstock/contracts-events';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

export const updateLocationCommand = (
  write: WriteRequest,
  change: Pick<UpdateLocationData, 'expectedVersion' | 'location'>,
): Envelope<'UpdateLocation', UpdateLocationData> =>
  catalogCommand(write, updateLocation.type, change.location.locationId, change);
