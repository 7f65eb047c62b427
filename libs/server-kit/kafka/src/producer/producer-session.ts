import type { Message, Producer, TopicMessages } from 'kafkajs';
import type { KafkaClient } from '../client/create-kafka';
import type { Line } from '../client/line';
import { settledWithin } from '../client/wait';
import { partitionOf } from './murmur2';
import type { WrittenRecord } from './outgoing';
import { DeadlinePassed } from './produce-errors';
import type { Session } from './session-holder';

/** kafkajs retries until the line is cut; that is what bounds a write. */
const untilCut = { initialRetryTime: 50, maxRetryTime: 500, retries: Number.MAX_SAFE_INTEGER };
const settleWithin = 1_000;

/**
 * One idempotent kafkajs producer. It is good until its first failure: kafkajs then may reuse a sequence number for
 * other records, which the broker would take for a repeat and drop. So a failed session is thrown away.
 */
export class ProducerSession implements Session {
  private readonly line: Line;
  private readonly producer: Producer;
  private connecting: Promise<void> | undefined;
  connected = false;

  constructor(kafka: KafkaClient) {
    this.line = kafka.newLine();
    this.producer = kafka.over(this.line, { retry: untilCut }).producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      retry: untilCut,
      createPartitioner: () => byKey,
    });
  }

  /** Resolves when all brokers have acknowledged. At the deadline it gives up, and has then really stopped trying. */
  async write(records: readonly WrittenRecord[], milliseconds: number): Promise<void> {
    const sent = this.connect().then(() =>
      this.producer.sendBatch({ acks: -1, timeout: milliseconds, topicMessages: byTopic(records) }),
    );
    if (!(await settledWithin(sent, milliseconds))) {
      this.line.cut();
      await settledWithin(sent, settleWithin);
      throw new DeadlinePassed('no acknowledgement in time');
    }
    await sent;
  }

  connect(): Promise<void> {
    this.connecting ??= this.producer.connect().then(() => {
      this.connected = true;
    });
    return this.connecting;
  }

  /** Ends the connections; a polite farewell gets a moment, unless the line is cut already. */
  async close(): Promise<void> {
    const disconnected = this.producer.disconnect();
    await settledWithin(disconnected, settleWithin);
    this.line.cut();
    await settledWithin(disconnected, settleWithin);
  }

  abandon(): void {
    this.line.cut();
    void settledWithin(this.producer.disconnect(), settleWithin);
  }
}

const byKey = ({
  partitionMetadata,
  message,
}: {
  partitionMetadata: readonly unknown[];
  message: Message;
}): number => partitionOf(message.key, partitionMetadata.length);

function byTopic(records: readonly WrittenRecord[]): TopicMessages[] {
  const topics = new Map<string, Message[]>();
  for (const { topic, key, value, headers } of records) {
    const message: Message = headers === undefined ? { key, value } : { key, value, headers };
    const found = topics.get(topic);
    if (found) found.push(message);
    else topics.set(topic, [message]);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
