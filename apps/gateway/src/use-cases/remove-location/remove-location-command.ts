import { type Envelope, removeLocation, type RemoveLocationData } from '@streamstock/contracts-events';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

export const removeLocationCommand = (
  write: WriteRequest,
  removal: Pick<RemoveLocationData, 'expectedVersion' | 'locationId'>,
): Envelope<'RemoveLocation', RemoveLocationData> =>
  catalogCommand(write, removeLocation.type, removal.locationId, removal);
