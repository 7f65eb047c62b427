import type { Envelope } from '@streamstock/contracts-events';
import { commandEnvelope } from './command-envelope';
import { sourceOf } from './command-source';
import type { WriteRequest } from './write-request';

/** A command about one entity of the catalogue. All about the same id share a partition, so they keep their order. */
export const catalogCommand = <Type extends string, Data extends object>(
  write: WriteRequest,
  type: Type,
  id: string,
  data: Data,
): Envelope<Type, Data & Pick<WriteRequest, 'commandId' | 'bodyHash'>> =>
  commandEnvelope(write, {
    type,
    key: `${write.identity.tenantId}|${id}`,
    occurredAt: new Date(write.now).toISOString(),
    source: sourceOf(write),
    data: { commandId: write.commandId, bodyHash: write.bodyHash, ...data },
  });
