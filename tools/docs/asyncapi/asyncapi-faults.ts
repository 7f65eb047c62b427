import {
  danglingReferences,
  entriesAt,
  type Json,
  type JsonObject,
  objectAt,
  resolve,
} from '../structure/references';
import { schemaFaults } from '../structure/schemas';

/** What is wrong with an AsyncAPI 3.0 document; empty when nothing is. */
export function asyncApiFaults(document: JsonObject): string[] {
  const info = objectAt(document, 'info');
  const channels = entriesAt(document, 'channels');
  const messages = entriesAt(objectAt(document, 'components'), 'messages');
  return [
    ...(document['asyncapi'] === '3.0.0' ? [] : ['asyncapi is not 3.0.0']),
    ...['title', 'version']
      .filter((name) => typeof info[name] !== 'string')
      .map((name) => `info.${name} is missing`),
    ...(channels.length === 0 ? ['there are no channels'] : []),
    ...(messages.length === 0 ? ['there are no messages'] : []),
    ...channels.flatMap(([id, channel]) => channelFaults(document, id, channel)),
    ...messages.flatMap(([id, message]) => messageFaults(id, message)),
    ...danglingReferences(document),
  ];
}

const identifier = /^[A-Za-z0-9_-]+$/;

function channelFaults(document: Json, id: string, channel: JsonObject): string[] {
  const strays = entriesAt(channel, 'messages').filter(([, { $ref: reference }]) => {
    const target = typeof reference === 'string' ? reference : '';
    return !target.startsWith('#/components/messages/') || resolve(document, target) === undefined;
  });
  const partitions = objectAt(objectAt(channel, 'bindings'), 'kafka')['partitions'];
  return [
    ...(identifier.test(id) ? [] : [`channel ${id} has an id that is none`]),
    ...(typeof channel['address'] === 'string' ? [] : [`channel ${id} has no address`]),
    ...(Number.isInteger(partitions) && Number(partitions) > 0 ? [] : [`channel ${id} has no partitions`]),
    ...strays.map(([name]) => `channel ${id} carries ${name}, which is not declared`),
  ];
}

function messageFaults(id: string, message: JsonObject): string[] {
  const payload = message['payload'];
  const examples = message['examples'];
  return [
    ...(identifier.test(id) ? [] : [`message ${id} has an id that is none`]),
    ...(typeof message['name'] === 'string' ? [] : [`message ${id} has no name`]),
    ...(Array.isArray(examples) && examples.length > 0 ? [] : [`message ${id} has no example`]),
    ...schemaFaults(payload, id),
  ];
}
