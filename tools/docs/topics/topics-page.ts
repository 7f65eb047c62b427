import { allTopics, type messages } from '@streamstock/contracts-events';
import { fieldsOf } from '../schema/fields';
import { jsonSchemaOf, type JsonSchema } from '../schema/json-schema';
import { fieldTable, table } from '../schema/table';
import { retentionText } from './retention';
import { travelsOn } from './travels-on';

type Message = (typeof messages)[number];

/** `docs/topics.md`: what the services say to each other. */
export function topicsPage(all: readonly Message[]): string {
  const [first] = all;
  return [
    '# Topics and messages',
    'Written by `make docs` from `libs/contracts/events`; do not edit. The same as a machine-readable AsyncAPI document: [asyncapi.json](asyncapi.json).',
    table(
      ['topic', 'what', 'key', 'partitions', 'kept', 'messages'],
      allTopics.map((topic) => [
        `\`${topic.name}\``,
        topic.about,
        topic.key.replaceAll('|', '\\|'),
        String(topic.partitions),
        retentionText(topic),
        all
          .filter((message) => travelsOn(message, topic))
          .map(link)
          .join(', ') || 'any, as received',
      ]),
    ),
    '## Envelope',
    'Every record value is this object; `data` depends on `type` and `version`. A W3C `traceparent` header comes with sampled records only. An identifier is 1 to 64 letters, digits, `.`, `_` or `-` and starts with a letter or digit; an instant is ISO 8601 with an offset.',
    first ? fieldTable(fieldsOf(envelopeOf(first))) : '',
    ...allTopics.flatMap(({ name }) => all.filter(({ topic }) => topic.name === name).flatMap(section)),
  ].join('\n\n');
}

const title = ({ type, version }: Message): string => `${type} v${version}`;
const link = (message: Message): string =>
  `[${title(message)}](#${title(message).toLowerCase().replaceAll(' ', '-')})`;

/** Type, version and data are told per message. */
function envelopeOf(message: Message): JsonSchema {
  const { properties, ...rest } = jsonSchemaOf(message.schema);
  return {
    ...rest,
    properties: {
      ...properties,
      type: { type: 'string' },
      version: { type: 'integer', minimum: 1 },
      data: { type: 'object' },
    },
  };
}

function section(message: Message): string[] {
  const data = jsonSchemaOf(message.schema).properties?.['data'] ?? {};
  return [
    `## ${title(message)}`,
    `${message.about} On \`${message.topic.name}\`, key \`${message.sample.key}\` in the sample.`,
    fieldTable(fieldsOf(data)),
    `\`\`\`json\n${JSON.stringify(message.sample.data, null, 2)}\n\`\`\``,
  ];
}
