import kafkajs, { Kafka, logLevel, type Admin } from 'kafkajs';
import { allTopics, type TopicDefinition } from '@streamstock/contracts-events';
import { createTopics } from '@streamstock/server-kit-topics';
import type { Profile } from '../profile';
import { StackError } from '../stack-error';

// The named import is not visible to Node: kafkajs is a CommonJS module.
const topicResource = kafkajs.ConfigResourceTypes.TOPIC;

/** Brings the broker to the topic table of the contracts: creates what is missing, alters settings that differ. */
export async function prepareTopics({ ports }: Profile): Promise<void> {
  const admin = new Kafka({ brokers: [`localhost:${ports.kafka}`], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const known = allTopics.filter(({ name }) => existing.has(name));
    await create(
      admin,
      allTopics.filter(({ name }) => !existing.has(name)),
    );
    await requireSamePartitions(admin, known);
    await alterConfigs(admin, known);
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, missing: readonly TopicDefinition[]): Promise<void> {
  if (missing.length === 0) return;
  await createTopics(
    admin,
    missing.map(({ name, partitions, config }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor: 1,
      configEntries: Object.entries(config).map(([entry, value]) => ({ name: entry, value })),
    })),
  );
}

/** Partitions are never added to a topic that has records: its keys would move to other partitions. */
async function requireSamePartitions(admin: Admin, known: readonly TopicDefinition[]): Promise<void> {
  if (known.length === 0) return;
  const { topics } = await admin.fetchTopicMetadata({ topics: known.map(({ name }) => name) });
  const actual = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
  const different = known.find(({ name, partitions }) => actual.get(name) !== partitions);
  if (!different) return;
  throw new StackError(
    `Topic ${different.name} has ${actual.get(different.name)} partitions but the contract says ${different.partitions}; ` +
      'the keys would move, so run "reset" or migrate the topic by hand.',
  );
}

async function alterConfigs(admin: Admin, known: readonly TopicDefinition[]): Promise<void> {
  if (known.length === 0) return;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: known.map(({ name }) => ({ type: topicResource, name })),
  });
  const current = new Map(
    resources.map(({ resourceName, configEntries }) => [
      resourceName,
      new Map(configEntries.map(({ configName, configValue }) => [configName, configValue])),
    ]),
  );
  const differing = known.filter(({ name, config }) =>
    Object.entries(config).some(([entry, value]) => current.get(name)?.get(entry) !== value),
  );
  if (differing.length === 0) return;
  await admin.alterConfigs({
    validateOnly: false,
    resources: differing.map(({ name, config }) => ({
      type: topicResource,
      name,
      configEntries: Object.entries(config).map(([entry, value]) => ({ name: entry, value })),
    })),
  });
}
