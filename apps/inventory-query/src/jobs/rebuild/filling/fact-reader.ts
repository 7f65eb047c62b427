import {
  type AnyMessage,
  ConsumerRuntime,
  type KafkaClient,
  type RecordBatch,
} from '@streamstock/server-kit-kafka';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { Projections } from '../../../projections/projections';
import type { LeftOut } from './left-out';

/** Facts in memory between Kafka and the tables: several batches of each projection. */
const maxInFlightRecords = 20_000;
const maxInFlightBytes = 32 * 1024 * 1024;

interface Options {
  readonly kafka: KafkaClient;
  readonly consumerGroup: string;
  readonly messages: readonly AnyMessage[];
  readonly projections: Projections;
  readonly leftOut: LeftOut;
}

/** Reads all facts from the beginning and has them projected, until it is closed. */
export class FactReader {
  readonly #runtime: ConsumerRuntime;
  #abandoned = false;

  constructor(private readonly options: Options) {
    const { kafka, consumerGroup, messages, projections, leftOut } = options;
    this.#runtime = new ConsumerRuntime(
      {
        kafka,
        service: 'inventory-query',
        groupId: consumerGroup,
        messages,
        deadLetters: leftOut,
        maxInFlightRecords,
        maxInFlightBytes,
        outage: () => projections.waitForDatabase,
      },
      (batch) => this.#project(batch),
    );
  }

  start(): void {
    this.#runtime.start();
  }

  /** Finishes what is at hand. */
  close(): Promise<void> {
    return this.#runtime.close();
  }

  /** Gives up what is at hand, whose tables are no longer there: it was read for nobody. */
  async abandon(): Promise<void> {
    this.#abandoned = true;
    await this.options.projections.close();
    await this.#runtime.close();
  }

  async #project(batch: RecordBatch): Promise<void> {
    try {
      await this.options.projections.project(batch.records);
    } catch (error) {
      if (this.#abandoned) return;
      throw error;
    }
    killPoint('rebuild.after-batch');
  }
}
