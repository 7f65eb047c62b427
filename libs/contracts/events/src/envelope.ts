import { z } from 'zod';
import { actorSchema, sourceSchema } from './actor';
import { entityId, instant } from './identifiers';

/**
 * What every record carries around its data. `epoch` and `sequence` order the facts of one key:
 * the newer (epoch, sequence) wins. `sequence` is the version of the key after the fact, 0 where a key has none.
 */
export const envelopeSchema = z.object({
  id: z.uuid(),
  type: z.string(),
  version: z.int().min(1),
  tenantId: entityId,
  key: z.string().min(1),
  epoch: z.int().min(0),
  sequence: z.int().min(0),
  source: sourceSchema,
  occurredAt: instant,
  recordedAt: instant,
  actor: actorSchema,
  correlationId: z.string().min(1).max(128),
  causationId: z.string().min(1).max(128).nullable(),
});

export type EnvelopeHead = z.infer<typeof envelopeSchema>;

/** A record's value: the envelope with the data of its type. */
export type Envelope<Type extends string = string, Data = unknown> = Omit<EnvelopeHead, 'type'> & {
  type: Type;
  data: Data;
};
