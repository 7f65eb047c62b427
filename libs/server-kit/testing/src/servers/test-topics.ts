import { allTopics, type TopicDefinition } from '@streamstock/contracts-events';
import { createTopics } from '@streamstock/server-kit-topics';
import { Kafka, logLevel } from 'kafkajs';
import { testServers } from './test-servers';
import { uniqueName } from './unique-name';

export interface TestTopics {
  /** Unique to this run, also good as a consumer group. */
  readonly prefix: string;
  readonly names: readonly string[];
  /** The name of a topic of the contract in this run. */
  nameOf(topic: Pick<TopicDefinition, 'name'>): string;
  /** A topic of the contract under its name in this run. */
  of(topic: TopicDefinition): TopicDefinition;
  drop(): Promise<void>;
}

/** The topics of the contract (or those given) under names of this run alone, with their own partitions and settings. */
export async function createTestTopics(
  prefix: string,
  topics: readonly TopicDefinition[] = allTopics,
): Promise<TestTopics> {
  const run = uniqueName(prefix);
  const nameOf = (topic: Pick<TopicDefinition, 'name'>): string => `${run}.${topic.name}`;
  const names = topics.map(nameOf);
  const made = topics.map((topic) => ({
    topic: nameOf(topic),
    numPartitions: topic.partitions,
    replicationFactor: 1,
    configEntries: Object.entries(topic.config).map(([name, value]) => ({ name, value })),
  }));
  await withAdmin((admin) => createTopics(admin, made));
  return {
    prefix: run,
    names,
    nameOf,
    of: (topic) => ({ ...topic, name: nameOf(topic) }),
    drop: () => withAdmin((admin) => admin.deleteTopics({ topics: [...names] })),
  };
}

async function withAdmin(work: (admin: ReturnType<Kafka['admin']>) => Promise<unknown>): Promise<void> {
  const { kafkaBrokers } = testServers();
  const admin = new Kafka({
    clientId: 'tests',
    brokers: [...kafkaBrokers],
    logLevel: logLevel.NOTHING,
  }).admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
}
