import { type Envelope, type MessageDefinition, timeOrderedId } from '@streamstock/contracts-events';
import type { OutboxMessage } from '@streamstock/server-kit-outbox';
import type { Asked } from '../domain/command';

/** What brought a fact about: the command, or this service itself (`commandId` null). */
export type Cause = Pick<Asked, 'tenantId' | 'actor' | 'source' | 'correlationId' | 'traceparent'> & {
  readonly commandId: string | null;
};

interface FactOf<Data> {
  /** Where the fact can be told again from what is stored; a new one otherwise. */
  readonly id?: string;
  readonly key: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Data;
}

/** A fact ready for the outbox. */
export function fact<Type extends string, Data>(
  message: MessageDefinition<Type, Data>,
  cause: Cause,
  { id = timeOrderedId(), key, epoch, sequence, occurredAt, recordedAt, data }: FactOf<Data>,
): OutboxMessage {
  const envelope: Envelope<Type, Data> = {
    id,
    type: message.type,
    version: message.version,
    tenantId: cause.tenantId,
    key,
    epoch,
    sequence,
    source: cause.source,
    occurredAt,
    recordedAt,
    actor: cause.actor,
    correlationId: cause.correlationId,
    causationId: cause.commandId,
    data,
  };
  const value = JSON.stringify(envelope);
  const { traceparent } = cause;
  return traceparent === undefined
    ? { topic: message.topic.name, key, value }
    : { topic: message.topic.name, key, value, traceparent };
}

/** This service as the cause of what it says again on its own account. */
export const ownCause = (tenantId: string): Cause => ({
  tenantId,
  actor: { subject: 'inventory-command', roles: [], locations: '*' },
  source: { kind: 'service', name: 'inventory-command' },
  correlationId: timeOrderedId(),
  commandId: null,
});
