import { createLocation, type CreateLocationData, type Envelope } from '@streamstock/contracts-events';
import type { CreateLocationRequest } from '@streamstock/contracts-http-api';
import { catalogCommand } from '../../commands/catalog-command';
import type { WriteRequest } from '../../commands/write-request';

/** Without an id of its own a location goes by its code. */
export const locationIdOf = ({ locationId, code }: CreateLocationRequest): string => locationId ?? code;

export function createLocationCommand(
  write: WriteRequest,
  request: CreateLocationRequest,
): Envelope<'CreateLocation', CreateLocationData> {
  const locationId = locationIdOf(request);
  const location = { ...request, locationId, status: 'open' as const };
  return catalogCommand(write, createLocation.type, locationId, { location });
}
