import { z } from 'zod';
import { type Envelope, envelopeSchema } from './envelope';
import type { TopicDefinition } from './topics';

/** One kind of message: where it travels, how it is checked, and an example that stays parseable forever. */
export interface MessageDefinition<Type extends string, Data> {
  readonly type: Type;
  readonly version: number;
  readonly topic: TopicDefinition;
  /** Topics that carry it besides, see `onTopic`. */
  readonly alsoOn?: readonly TopicDefinition[];
  readonly about: string;
  readonly schema: z.ZodType<Envelope<Type, Data>>;
  readonly sample: Envelope<Type, Data>;
}

export function defineMessage<const Type extends string, Schema extends z.ZodType>(definition: {
  type: Type;
  version: number;
  topic: TopicDefinition;
  alsoOn?: readonly TopicDefinition[];
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

/** A message as it travels on one of the topics that carry it besides its own. Throws RangeError for any other. */
export function onTopic<Type extends string, Data>(
  message: MessageDefinition<Type, Data>,
  topic: TopicDefinition,
): MessageDefinition<Type, Data> {
  if (message.alsoOn?.some(({ name }) => name === topic.name) !== true)
    throw new RangeError(`${message.type} does not travel on ${topic.name}`);
  return { ...message, topic };
}
