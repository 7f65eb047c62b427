import { z } from 'zod';
import { type Envelope, envelopeSchema } from './envelope';
import type { TopicDefinition } from './topics';

/** One kind of message: where it travels, how it is checked, and an example that stays parseable forever. */
export interface MessageDefinition<Type extends string, Data> {
  readonly type: Type;
  readonly version: number;
  readonly topic: TopicDefinition;
  readonly about: string;
  readonly schema: z.ZodType<Envelope<Type, Data>>;
  readonly sample: Envelope<Type, Data>;
}

export function defineMessage<const Type extends string, Schema extends z.ZodType>(definition: {
  type: Type;
  version: number;
  topic: TopicDefinition;
  about: string;
  data: Schema;
  sample: Envelope<Type, z.infer<Schema>>;
}): MessageDefinition<Type, z.infer<Schema>> {
  const { data, ...rest } = definition;
  const schema = envelopeSchema.extend({
    type: z.literal(definition.type),
    version: z.literal(definition.version),
    data,
  }) as unknown as z.ZodType<Envelope<Type, z.infer<Schema>>>;
  return { ...rest, schema };
}
