import { allTopics, messages, type TopicDefinition } from '@streamstock/contracts-events';
import { jsonSchemaOf } from '../schema/json-schema';
import { travelsOn } from '../topics/travels-on';

type Message = (typeof messages)[number];

const idOf = ({ type, version }: Message): string => `${type}V${version}`;
const channelId = (topic: TopicDefinition): string => topic.name.replaceAll(/[^A-Za-z0-9]/g, '_');

/** AsyncAPI 3.0 of everything that travels through Kafka. */
export function buildAsyncApi(version: string): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'StreamStock messages',
      version,
      description:
        'Commands, facts and results that the services exchange through Kafka. JSON values in one envelope.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(allTopics.map((topic) => [channelId(topic), channel(topic)])),
    components: {
      messages: Object.fromEntries(messages.map((message) => [idOf(message), component(message)])),
    },
  };
}

function channel(topic: TopicDefinition): object {
  const travelling = messages.filter((message) => travelsOn(message, topic));
  return {
    address: topic.name,
    description: topic.about,
    messages: Object.fromEntries(
      travelling.map((message) => [idOf(message), { $ref: `#/components/messages/${idOf(message)}` }]),
    ),
    bindings: {
      kafka: {
        partitions: topic.partitions,
        topicConfiguration: configuration(topic),
        bindingVersion: '0.5.0',
      },
    },
  };
}

/** Topic settings with the types the binding asks for. */
function configuration({ config }: TopicDefinition): object {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      name === 'cleanup.policy' ? value.split(',') : Number(value),
    ]),
  );
}

function component(message: Message): object {
  return {
    name: message.type,
    title: `${message.type} v${message.version}`,
    summary: message.about,
    headers: {
      type: 'object',
      properties: {
        traceparent: { type: 'string', description: 'W3C trace context, of sampled records only.' },
      },
    },
    payload: jsonSchemaOf(message.schema),
    bindings: { kafka: { key: { type: 'string', description: message.topic.key }, bindingVersion: '0.5.0' } },
    examples: [{ name: 'sample', payload: message.sample }],
  };
}
