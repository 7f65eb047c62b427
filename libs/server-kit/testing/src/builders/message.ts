import { randomUUID } from 'node:crypto';
import type { Envelope, EnvelopeHead, MessageDefinition } from '@streamstock/contracts-events';

export type HeadChanges = Partial<Omit<EnvelopeHead, 'type' | 'version'>>;

/** A message of this kind: its sample with a fresh id, the current time, the data, and whatever else is changed. */
export function aMessage<Type extends string, Data>(
  definition: MessageDefinition<Type, Data>,
  data: Data = definition.sample.data,
  head: HeadChanges = {},
): Envelope<Type, Data> {
  const now = new Date().toISOString();
  return {
    ...definition.sample,
    id: randomUUID(),
    correlationId: randomUUID(),
    occurredAt: now,
    recordedAt: now,
    ...head,
    data,
  };
}
