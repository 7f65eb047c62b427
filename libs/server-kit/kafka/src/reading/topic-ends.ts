import type { KafkaClient } from '../client/create-kafka';

/** Which offsets of a partition can be read: from `low` up to, but without, `high`. */
export interface PartitionEnds {
  readonly topic: string;
  readonly partition: number;
  readonly low: number;
  readonly high: number;
}

/** The ends of every partition of these topics, now, in the order of the partitions. */
export async function topicEnds(kafka: KafkaClient, topics: readonly string[]): Promise<PartitionEnds[]> {
  const admin = kafka.admin({ retry: { retries: 1 } });
  try {
    await admin.connect();
    const perTopic = topics.map(async (topic) =>
      (await admin.fetchTopicOffsets(topic))
        .map(({ partition, low, high }) => ({
          topic,
          partition,
          low: Number(low),
          high: Number(high),
        }))
        .sort((one, other) => one.partition - other.partition),
    );
    return (await Promise.all(perTopic)).flat();
  } finally {
    await admin.disconnect();
  }
}
