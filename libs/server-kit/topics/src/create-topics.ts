import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, ITopicConfig } from 'kafkajs';

/** What a broker says about a topic that was created, but that it has not heard of or that has no leader yet. */
const notYet = new Set<unknown>(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);

const lookEveryMs = 50;

/**
 * Creates topics, and resolves when all their partitions have a leader; those that exist are left as they are. The
 * wait of kafkajs itself fails where the broker that it asks has not heard of a topic that the controller has created.
 *
 * @param within the longest wait for leaders, in milliseconds
 */
export async function createTopics(admin: Admin, topics: ITopicConfig[], within = 15_000): Promise<void> {
  await admin.createTopics({ waitForLeaders: false, topics });
  const names = topics.map(({ topic }) => topic);
  const until = performance.now() + within;
  while (!(await haveLeaders(admin, names))) {
    if (performance.now() > until)
      throw new Error(`No leader within ${String(within)} ms: ${names.join(', ')}`);
    await pause(lookEveryMs);
  }
}

async function haveLeaders(admin: Admin, names: string[]): Promise<boolean> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: names });
    return topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
  } catch (error) {
    if (error instanceof Error && 'type' in error && notYet.has(error.type)) return false;
    throw error;
  }
}
