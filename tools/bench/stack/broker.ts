import kafkajs, { type Admin, type Kafka, type Producer } from 'kafkajs';
import { topics } from '@streamstock/contracts-events';
import type { CommandRecord } from '../fixture/command-records';
import { piecesOf } from './pieces';

const recordsPerSend = 500;
/** Below the broker's limit of 1 MiB, even if all records fall into one partition. */
const bytesPerSend = 800_000;

/** The bench's own connections to the broker. */
export class Broker {
  readonly kafka: Kafka;
  readonly #admin: Admin;
  readonly #producer: Producer;

  constructor(address: string) {
    this.kafka = new kafkajs.Kafka({
      brokers: [address],
      clientId: 'bench',
      logLevel: kafkajs.logLevel.NOTHING,
    });
    this.#admin = this.kafka.admin();
    this.#producer = this.kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  }

  async connect(): Promise<void> {
    await Promise.all([this.#admin.connect(), this.#producer.connect()]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#admin.disconnect(), this.#producer.disconnect()]);
  }

  /** Into the commands topic, in their order. */
  async produce(records: readonly CommandRecord[]): Promise<void> {
    for (const piece of piecesOf(records, ({ value }) => value.length, recordsPerSend, bytesPerSend)) {
      const messages = piece.map(({ key, value }) => ({ key, value }));
      await this.#producer.send({ topic: topics.commands.name, messages, acks: -1 });
    }
  }

  /** Records that a topic has ever had. */
  async ended(topic: string): Promise<number> {
    const offsets = await this.#admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  }

  /** Records that any running consumer group has not finished, of all topics that it reads. */
  async backlog(): Promise<number> {
    const { groups } = await this.#admin.listGroups();
    const ids = groups.map(({ groupId }) => groupId).filter((id) => !id.startsWith('bench.'));
    const described = await this.#admin.describeGroups(ids);
    // Groups of replicas that are gone have no members, and read no more.
    const reading = described.groups.filter(({ members }) => members.length > 0);
    const lags = reading.map(async ({ groupId }) => {
      const committed = await this.#admin.fetchOffsets({ groupId });
      const each = await Promise.all(committed.map(({ topic }) => this.lag(groupId, topic)));
      return each.reduce((sum, lag) => sum + lag, 0);
    });
    return (await Promise.all(lags)).reduce((sum, lag) => sum + lag, 0);
  }

  /** Records of a topic that a group has not finished. */
  async lag(groupId: string, topic: string): Promise<number> {
    const [committed] = await this.#admin.fetchOffsets({ groupId, topics: [topic] });
    const done = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    const ends = await this.#admin.fetchTopicOffsets(topic);
    return ends.reduce((sum, { partition, low, high }) => {
      const from = Math.max(done.get(partition) ?? 0, Number(low));
      return sum + Math.max(0, Number(high) - from);
    }, 0);
  }
}
