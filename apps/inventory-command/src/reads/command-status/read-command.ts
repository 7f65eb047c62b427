import {
  type Accepted,
  type CommandResult,
  commandResultSchema,
  maySeeLocation,
} from '@streamstock/contracts-events';
import type { Identity } from '@streamstock/server-kit-auth';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { actorOf } from '@streamstock/server-kit-auth';
import type { PrismaClient } from '../../generated/prisma/client';

/**
 * The outcome of a command of the caller's tenant. An unknown id, another tenant's and one about a location that
 * the caller may not see all answer the same: `command.not-found`.
 */
export async function readCommand(
  prisma: PrismaClient,
  identity: Identity,
  commandId: string,
): Promise<CommandResult> {
  const entry = await prisma.inbox.findFirst({ where: { commandId, tenantId: identity.tenantId } });
  const result = entry === null ? undefined : commandResultSchema.parse(JSON.parse(entry.result));
  if (result === undefined || !maySee(identity, result)) {
    throw new ApplicationError('command.not-found', `No outcome is known for ${commandId}.`, { field: 'id' });
  }
  return result;
}

const maySee = (identity: Identity, result: CommandResult): boolean => {
  const actor = actorOf(identity);
  return (
    result.outcome === 'refused' || locationsOf(result.accepted).every((id) => maySeeLocation(actor, id))
  );
};

/** Where the outcome shows stock of. */
function locationsOf(accepted: Accepted): string[] {
  switch (accepted.kind) {
    case 'movement':
      return [accepted.locationId];
    case 'movements':
      return accepted.movements.map(({ locationId }) => locationId);
    case 'transfer':
      return [accepted.fromLocationId, accepted.toLocationId];
    default:
      return [];
  }
}
