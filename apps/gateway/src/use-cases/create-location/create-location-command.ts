import { createLocation, type CreateLocationData, type Envelope } from '@streamstock/contracts-events';
import type { CreateLocationRequest } from '@streamstock/contracts-http-api';
import { commandEnvelope } from '../../commands/command-envelope';
import { sourceOf } from '../../commands/command-source';
import type { WriteRequest } from '../../commands/write-request';

/** Without an id of its own a location goes by its code. */
export const locationIdOf = ({ locationId, code }: CreateLocationRequest): string => locationId ?? code;

export function createLocationCommand(
  write: WriteRequest,
  request: CreateLocationRequest,
): Envelope<'CreateLocation', CreateLocationData> {
  const locationId = locationIdOf(request);
  return commandEnvelope(write, {
    type: createLocation.type,
    key: `${write.identity.tenantId}|${locationId}`,
    occurredAt: new Date(write.now).toISOString(),
    source: sourceOf(write),
    data: { commandId: write.commandId, bodyHash: write.bodyHash, location: { ...request, locationId } },
  });
}
