import { allTopics } from '@streamstock/contracts-events';
import { testServers } from '@streamstock/server-kit-testing';
import { createTopics } from '@streamstock/server-kit-topics';
import { Kafka, logLevel } from 'kafkajs';

export const testKafka = new Kafka({
  clientId: 'gateway-tests',
  brokers: [...testServers().kafkaBrokers],
  logLevel: logLevel.NOTHING,
});

/** The topics of the contract, made where they are missing. */
export async function ensureTopics(): Promise<void> {
  const admin = testKafka.admin();
  await admin.connect();
  try {
    await createTopics(
      admin,
      allTopics.map(({ name, partitions }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: 1,
      })),
    );
  } finally {
    await admin.disconnect();
  }
}
