import { allTopics, topics } from '@streamstock/contracts-events';
import { Kafka, logLevel } from 'kafkajs';
import { createTestTopics, eventually, testServers } from '../src';

describe('createTestTopics', () => {
  it('creates the topics of the contract under names of this run, and drops them', async () => {
    const admin = new Kafka({ brokers: [...testServers().kafkaBrokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const created = await createTestTopics('kit');
    const mine = async (): Promise<string[]> =>
      (await admin.listTopics()).filter((name) => name.startsWith(created.prefix));

    expect(await mine()).toHaveLength(allTopics.length);
    expect(created.of(topics.commands)).toEqual({
      ...topics.commands,
      name: created.nameOf(topics.commands),
    });
    const { topics: described } = await admin.fetchTopicMetadata({
      topics: [created.nameOf(topics.commands)],
    });
    expect(described[0]?.partitions).toHaveLength(topics.commands.partitions);

    await created.drop();
    await eventually(async () => {
      expect(await mine()).toEqual([]);
    });
    await admin.disconnect();
  });
});
