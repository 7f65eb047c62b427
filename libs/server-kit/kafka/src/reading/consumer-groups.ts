import type { KafkaClient } from '../client/create-kafka';
import type { PartitionOffset } from '../consumer/assignment';

/** What a group has finished: the next offset of each partition that it has committed for, in the order of the partitions. */
export async function groupOffsets(
  kafka: KafkaClient,
  groupId: string,
  topics: readonly string[],
): Promise<PartitionOffset[]> {
  const admin = kafka.admin({ retry: { retries: 1 } });
  try {
    await admin.connect();
    const fetched = await admin.fetchOffsets({ groupId, topics: [...topics] });
    return fetched.flatMap(({ topic, partitions }) =>
      partitions
        .map(({ partition, offset }) => ({ topic, partition, offset: Number(offset) }))
        .filter(({ offset }) => offset >= 0)
        .sort((one, other) => one.partition - other.partition),
    );
  } finally {
    await admin.disconnect();
  }
}

/** Removes a group that nobody is a member of. False where that cannot be done now: the broker forgets it by itself. */
export async function deleteGroup(kafka: KafkaClient, groupId: string): Promise<boolean> {
  const admin = kafka.admin({ retry: { retries: 0 } });
  try {
    await admin.connect();
    await admin.deleteGroups([groupId]);
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}
