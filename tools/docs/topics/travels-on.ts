import type { messages, TopicDefinition } from '@streamstock/contracts-events';

/** Whether a topic carries this message: as its own, or besides. */
export const travelsOn = (
  { topic: own, alsoOn = [] }: Pick<(typeof messages)[number], 'topic' | 'alsoOn'>,
  topic: TopicDefinition,
): boolean => [own, ...alsoOn].some(({ name }) => name === topic.name);
