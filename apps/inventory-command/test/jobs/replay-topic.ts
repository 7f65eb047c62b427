import {
  type Envelope,
  onTopic,
  stockMoved,
  type StockMovedData,
  topics,
} from '@streamstock/contracts-events';
import { eventually, testServers, uniqueName } from '@streamstock/server-kit-testing';
import { type Consumer, Kafka, logLevel } from 'kafkajs';

export type Moved = Envelope<'StockMoved', StockMovedData>;

const { schema, topic } = onTopic(stockMoved, topics.movementsReplay);

/** Reads what was replayed, as a consumer of the rebuild topic does. */
export class ReplayTopic {
  readonly #kafka = new Kafka({ brokers: [...testServers().kafkaBrokers], logLevel: logLevel.NOTHING });
  readonly #group = uniqueName('replay-reader');
  readonly #found: { readonly partition: number; readonly moved: Moved }[] = [];
  #consumer: Consumer | undefined;

  async open(): Promise<void> {
    this.#consumer = this.#kafka.consumer({ groupId: this.#group, maxWaitTimeInMs: 100 });
    await this.#consumer.subscribe({ topic: topic.name, fromBeginning: true });
    await this.#consumer.run({
      eachMessage: ({ partition, message }) => {
        this.#found.push({ partition, moved: schema.parse(JSON.parse(String(message.value))) });
        return Promise.resolve();
      },
    });
  }

  /** The facts of a tenant once there are that many, in order within each stock key. */
  async of(tenantId: string, count: number): Promise<Moved[]> {
    const own = (): Moved[] =>
      this.#found.map(({ moved }) => moved).filter((moved) => moved.tenantId === tenantId);
    await eventually(
      () => {
        expect(own().length).toBeGreaterThanOrEqual(count);
      },
      { within: 20_000 },
    );
    return own();
  }

  async close(): Promise<void> {
    await this.#consumer?.disconnect();
    const admin = this.#kafka.admin();
    await admin.connect();
    await admin.deleteGroups([this.#group]);
    await admin.disconnect();
  }
}
