import type { KafkaClient } from '@streamstock/server-kit-kafka';

/**
 * Commits the present ends of the topics for a new group. A consumer that finds no offsets would begin wherever the
 * end is at its first fetch, or after an outage: results in between would be lost to those who wait for them.
 */
export async function beginAtEnd(
  kafka: KafkaClient,
  groupId: string,
  topics: readonly string[],
): Promise<void> {
  const ends = await endsOf(kafka, topics);
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 10, retry: { retries: 0 } });
  try {
    const reading = new Promise<void>((resolve, reject) => {
      consumer.on('consumer.fetch', () => {
        resolve();
      });
      consumer.on('consumer.crash', ({ payload }) => {
        reject(payload.error);
      });
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: false });
    await consumer.run({ autoCommit: false, eachBatch: () => Promise.resolve() });
    await reading;
    await consumer.commitOffsets(ends);
  } finally {
    await consumer.disconnect();
  }
}

async function endsOf(kafka: KafkaClient, topics: readonly string[]) {
  const admin = kafka.admin({ retry: { retries: 1 } });
  try {
    await admin.connect();
    const perTopic = topics.map(async (topic) =>
      (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({
        topic,
        partition,
        offset: high,
      })),
    );
    return (await Promise.all(perTopic)).flat();
  } finally {
    await admin.disconnect();
  }
}
