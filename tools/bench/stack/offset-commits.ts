import type { Consumer, Kafka } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { groupOfOffsetKey } from './offset-key';

const ownPrefix = 'bench.';

/**
 * Counts the OffsetCommit requests of every group where the broker writes them down: one request is one batch in
 * `__consumer_offsets`, whose records (one a partition) share their time.
 */
export class OffsetCommits {
  readonly #seen = new Map<string, Set<string>>();
  #begin = 0;

  private constructor(private readonly consumer: Consumer) {}

  static async watch(kafka: Kafka): Promise<OffsetCommits> {
    const consumer = kafka.consumer({ groupId: `${ownPrefix}${randomUUID()}`, maxWaitTimeInMs: 100 });
    const commits = new OffsetCommits(consumer);
    await consumer.connect();
    await consumer.subscribe({ topic: '__consumer_offsets', fromBeginning: false });
    const joined = new Promise<void>((resolve) => consumer.on('consumer.group_join', () => resolve()));
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ message }) => {
        commits.#add(message.key, message.timestamp);
        return Promise.resolve();
      },
    });
    await joined;
    commits.#begin = performance.now();
    return commits;
  }

  /** Since it began to watch; stops watching. */
  async perSecond(): Promise<Readonly<Record<string, number>>> {
    const seconds = (performance.now() - this.#begin) / 1_000;
    await this.consumer.disconnect();
    return Object.fromEntries([...this.#seen].map(([group, times]) => [group, times.size / seconds]));
  }

  #add(key: Buffer | null, time: string): void {
    const group = key === null ? undefined : groupOfOffsetKey(key);
    if (group === undefined || group.startsWith(ownPrefix)) return;
    const times = this.#seen.get(group) ?? new Set();
    this.#seen.set(group, times.add(time));
  }
}
