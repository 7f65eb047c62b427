import {
  type CommandResult,
  commandsDecided,
  type Envelope,
  type RecordMovementsData,
  topics,
} from '@streamstock/contracts-events';
import { aMessage, uniqueName } from '@streamstock/server-kit-testing';
import type { EachBatchPayload } from 'kafkajs';
import { acceptedAs } from './accepted-as';
import { testKafka } from './kafka';

/** Plays inventory-command for volumes: accepts everything of one tenant, and remembers no more than its count. */
export class RowDecider {
  readonly #groupId = uniqueName('gateway_rows');
  readonly #producer = testKafka.producer();
  readonly #consumer = testKafka.consumer({ groupId: this.#groupId, maxWaitTimeInMs: 50 });
  rows = 0;
  records = 0;
  #paused: Promise<void> | undefined;
  #resume: () => void = () => undefined;

  private constructor(private readonly tenantId: string) {}

  static async start(tenantId: string): Promise<RowDecider> {
    const decider = new RowDecider(tenantId);
    await decider.#start();
    return decider;
  }

  /** Answers nothing until `resume`. */
  pause(): void {
    this.#paused = new Promise((resolve) => (this.#resume = resolve));
  }

  resume(): void {
    this.#paused = undefined;
    this.#resume();
  }

  async close(): Promise<void> {
    this.resume();
    await this.#consumer.disconnect();
    await this.#producer.disconnect();
    const admin = testKafka.admin();
    await admin.connect();
    await admin.deleteGroups([this.#groupId]).catch(() => undefined);
    await admin.disconnect();
  }

  async #start(): Promise<void> {
    const reading = new Promise<void>((resolve) => {
      this.#consumer.on('consumer.fetch', () => {
        resolve();
      });
    });
    await Promise.all([this.#producer.connect(), this.#consumer.connect()]);
    await this.#consumer.subscribe({ topic: topics.commands.name, fromBeginning: false });
    await this.#consumer.run({
      partitionsConsumedConcurrently: topics.commands.partitions,
      eachBatch: (payload) => this.#onBatch(payload),
    });
    await reading;
  }

  async #onBatch({ batch }: EachBatchPayload): Promise<void> {
    const commands = batch.messages
      .map(({ value }) => JSON.parse(value?.toString() ?? 'null') as Envelope<string, RecordMovementsData>)
      .filter(({ tenantId }) => tenantId === this.tenantId);
    if (commands.length === 0) return;
    this.records += commands.length;
    for (const { data } of commands) this.rows += data.rows.length;
    await this.#paused;
    const messages = commands.map((command) => {
      const answer = aMessage(
        commandsDecided,
        { results: resultsOf(command) },
        { tenantId: this.tenantId, key: command.id, causationId: command.id },
      );
      return { key: command.id, value: JSON.stringify(answer) };
    });
    await this.#producer.send({ topic: topics.commandResults.name, messages });
  }
}

const resultsOf = (command: Envelope<string, RecordMovementsData>): CommandResult[] =>
  command.data.rows.map((row) => ({
    commandId: row.commandId,
    bodyHash: row.bodyHash,
    outcome: 'accepted',
    accepted: acceptedAs({ ...command, data: { rows: [row] } }),
  }));
