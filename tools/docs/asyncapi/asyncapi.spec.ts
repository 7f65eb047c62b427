import { allTopics, messages } from '@streamstock/contracts-events';
import type { JsonObject } from '../structure/references';
import { asyncApiFaults } from './asyncapi-faults';
import { buildAsyncApi } from './build-asyncapi';

const fresh = (): JsonObject => JSON.parse(JSON.stringify(buildAsyncApi('0.0.0'))) as JsonObject;

describe('the AsyncAPI document', () => {
  it('is a valid AsyncAPI 3.0 document', () => {
    expect(asyncApiFaults(fresh())).toEqual([]);
  });

  it('has a channel for every topic and every message on its topic', () => {
    const channels = Object.values(fresh()['channels'] as JsonObject) as {
      address: string;
      messages: JsonObject;
    }[];
    expect(channels.map(({ address }) => address)).toEqual(allTopics.map(({ name }) => name));
    for (const { topic, alsoOn = [], type, version } of messages) {
      for (const { name } of [topic, ...alsoOn]) {
        const channel = channels.find(({ address }) => address === name);
        expect(Object.keys(channel?.messages ?? {})).toContain(`${type}V${version}`);
      }
    }
  });

  it.each([
    ['another version', { asyncapi: '2.6.0' }, 'asyncapi is not 3.0.0'],
    ['no title', { info: { version: '1' } }, 'info.title is missing'],
    [
      'an undeclared message',
      { components: { messages: {} } },
      '#/components/messages/RecordMovementsV1 leads nowhere',
    ],
    ['a channel without address', { channels: { one: {} } }, 'channel one has no address'],
  ] as const)('is refused with %s', (_what, change, fault) => {
    expect(asyncApiFaults({ ...fresh(), ...change })).toContain(fault);
  });
});
