import type { Envelope, Source } from '@streamstock/contracts-events';
import { timeOrderedId } from '@streamstock/contracts-events';
import { actorOf } from '@streamstock/server-kit-auth';
import type { WriteRequest } from './write-request';

export interface CommandParts<Type extends string, Data> {
  readonly type: Type;
  readonly key: string;
  readonly occurredAt: string;
  readonly source: Source;
  readonly data: Data;
}

/** A command record's value. Commands have no place in the order of facts, so epoch and sequence are 0. */
export function commandEnvelope<Type extends string, Data>(
  write: Pick<WriteRequest, 'identity' | 'correlationId' | 'now'>,
  { type, key, occurredAt, source, data }: CommandParts<Type, Data>,
): Envelope<Type, Data> {
  return {
    id: timeOrderedId(write.now),
    type,
    version: 1,
    tenantId: write.identity.tenantId,
    key,
    epoch: 0,
    sequence: 0,
    source,
    occurredAt,
    recordedAt: new Date(write.now).toISOString(),
    actor: actorOf(write.identity),
    correlationId: write.correlationId,
    causationId: null,
    data,
  };
}
