import { allTopics, messages } from './index';

describe('message samples', () => {
  it.each(messages.map((message) => [message.type, message] as const))('%s parses', (_type, message) => {
    expect(message.schema.safeParse(message.sample)).toEqual({ success: true, data: message.sample });
  });

  it('names every type once', () => {
    const types = messages.map((message) => `${message.type} v${String(message.version)}`);
    expect(new Set(types).size).toBe(types.length);
  });

  it('travels on declared topics only', () => {
    const names = allTopics.map((topic) => topic.name);
    expect(names).toEqual(expect.arrayContaining(messages.map((message) => message.topic.name)));
  });
});
