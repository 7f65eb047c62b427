import type { Consumer, EachBatchPayload, OffsetsByTopicPartition } from 'kafkajs';
import type { KafkaClient } from '../client/create-kafka';
import type { Line } from '../client/line';
import { pinoLogCreator } from '../client/log-bridge';
import { settledWithin } from '../client/wait';
import type { PartitionAssignment, PartitionOffset } from './assignment';
import { byTopic } from './by-topic';
import { groupTiming } from './group-timing';

export interface SessionOptions {
  readonly kafka: KafkaClient;
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly fromBeginning: boolean;
  readonly maxWaitMs: number;
  /** Batches that are accepted side by side: as many as there are partitions, so that none waits for another's rest. */
  readonly concurrency: number;
}

export interface SessionListener {
  onBatch(payload: EachBatchPayload): Promise<void>;
  onJoined(memberId: string, assignment: readonly PartitionAssignment[]): void;
  onRebalancing(): void;
  onFetched(): void;
  onOffsetReset(topic: string, partition: number): void;
}

const leaveWithin = 4_000;
const settleWithin = 1_000;

/** One kafkajs consumer, until it crashes or is closed. kafkajs restarts after some errors only, so it never does here. */
export class ConsumerSession {
  private readonly line: Line;
  private readonly consumer: Consumer;
  private commitOnce: ((offsets: OffsetsByTopicPartition) => Promise<void>) | undefined;

  constructor(
    private readonly options: SessionOptions,
    private readonly listener: SessionListener,
  ) {
    const { kafka, groupId, maxWaitMs } = options;
    this.line = kafka.newLine();
    const logCreator = pinoLogCreator(kafka.settings.logger, (topic, partition) => {
      listener.onOffsetReset(topic, partition);
    });
    this.consumer = kafka.over(this.line, { logCreator }).consumer({
      ...groupTiming,
      groupId,
      maxWaitTimeInMs: maxWaitMs,
      allowAutoTopicCreation: false,
      retry: { restartOnFailure: () => Promise.resolve(false) },
    });
  }

  /** Never resolves; rejects when the consumer cannot start or has crashed. */
  async run(): Promise<never> {
    const { events } = this.consumer;
    const crashed = new Promise<never>((_resolve, reject) => {
      this.consumer.on(events.CRASH, ({ payload }) => {
        reject(payload.error);
      });
    });
    this.consumer.on(events.FETCH, () => {
      this.listener.onFetched();
    });
    this.consumer.on(events.REBALANCING, () => {
      this.listener.onRebalancing();
    });
    this.consumer.on(events.GROUP_JOIN, ({ payload: { memberId, memberAssignment } }) => {
      const assignment = Object.entries(memberAssignment).map(([topic, partitions]) => ({
        topic,
        partitions,
      }));
      this.listener.onJoined(memberId, assignment);
    });
    await Promise.race([crashed, this.start()]);
    return crashed;
  }

  /** One attempt: kafkajs' own repetition could commit for partitions that were lost meanwhile. */
  async commit(offsets: readonly PartitionOffset[]): Promise<void> {
    if (this.commitOnce) await this.commitOnce(commitRequest(offsets));
    else
      await this.consumer.commitOffsets(
        offsets.map(({ offset, ...at }) => ({ ...at, offset: String(offset) })),
      );
  }

  seek({ topic, partition, offset }: PartitionOffset): void {
    this.consumer.seek({ topic, partition, offset: String(offset) });
  }

  pause(partitions: readonly { readonly topic: string; readonly partition: number }[]): void {
    this.whileRunning(() => {
      this.consumer.pause(byTopic(partitions));
    });
  }

  resume(partitions: readonly { readonly topic: string; readonly partition: number }[]): void {
    this.whileRunning(() => {
      this.consumer.resume(byTopic(partitions));
    });
  }

  /** Leaves the group if the broker can be told in time, then ends all connections for good. */
  async close(): Promise<void> {
    const disconnected = this.consumer.disconnect();
    await settledWithin(disconnected, leaveWithin);
    this.line.cut();
    await settledWithin(disconnected, settleWithin);
  }

  private async start(): Promise<void> {
    const { topics, fromBeginning, concurrency } = this.options;
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...topics], fromBeginning });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: concurrency,
      eachBatch: (payload) => {
        this.commitOnce = (offsets) => payload.commitOffsetsIfNecessary(offsets);
        return this.listener.onBatch(payload);
      },
    });
  }

  /** A consumer between crash and replacement has nothing to pause or resume. */
  private whileRunning(act: () => void): void {
    try {
      act();
    } catch {
      return;
    }
  }
}

const commitRequest = (offsets: readonly PartitionOffset[]): OffsetsByTopicPartition => ({
  topics: byTopic(offsets).map(({ topic, partitions }) => ({
    topic,
    partitions: partitions.map((partition) => ({
      partition,
      offset: String(offsets.find((at) => at.topic === topic && at.partition === partition)?.offset),
    })),
  })),
});
