import { stockKey, stockLevelChanged, topics } from '@streamstock/contracts-events';
import { aMessage } from '@streamstock/server-kit-testing';
import { testKafka } from './kafka';

export interface LevelToPublish {
  readonly tenantId: string;
  readonly locationId: string;
  readonly productId?: string;
  readonly onHand?: number;
  readonly traceparent?: string;
}

/** Plays the relay of inventory-command: puts levels into the real topic. */
export class LevelPublisher {
  readonly #producer = testKafka.producer();
  #version = 0;

  async connect(): Promise<void> {
    await this.#producer.connect();
  }

  async publish(...levels: readonly LevelToPublish[]): Promise<void> {
    await this.#producer.send({
      topic: topics.stockLevels.name,
      // One partition, so that their order is known.
      messages: levels.map((level) => ({ ...this.#recordOf(level), partition: 0 })),
    });
  }

  async close(): Promise<void> {
    await this.#producer.disconnect();
  }

  #recordOf({ tenantId, locationId, productId = 'PROD-001', onHand = 7, traceparent }: LevelToPublish) {
    this.#version += 1;
    const key = stockKey(tenantId, productId, locationId);
    const level = { ...stockLevelChanged.sample.data.level, onHand };
    const message = aMessage(
      stockLevelChanged,
      { productId, locationId, level },
      { tenantId, key, epoch: 1, sequence: this.#version },
    );
    return {
      key,
      value: JSON.stringify(message),
      ...(traceparent === undefined ? {} : { headers: { traceparent } }),
    };
  }
}
