import { Controller, Inject } from '@nestjs/common';
import { type Envelope, type StockLevelChangedData, topics } from '@streamstock/contracts-events';
import { ConsumeBatch, type ReceivedRecord, type RecordBatch } from '@streamstock/server-kit-kafka';
import { inSpan } from '@streamstock/server-kit-observability';
import { frameOf } from './frames';
import { levelEventOf } from './level-event';
import { LiveHub } from './live-hub';

type LevelRecord = ReceivedRecord<Envelope<'StockLevelChanged', StockLevelChangedData>>;

/** Hands changed levels to whoever watches their tenant on this replica. */
@Controller()
export class StockLevelsConsumer {
  constructor(@Inject(LiveHub) private readonly hub: LiveHub) {}

  @ConsumeBatch(topics.stockLevels)
  onLevels(batch: RecordBatch<Envelope<'StockLevelChanged', StockLevelChangedData>>): Promise<void> {
    for (const record of batch.records) {
      if (record.traceparent === undefined) this.stream(record);
      else
        inSpan('stream level', { kind: 'consumer', parent: record.traceparent }, () => this.stream(record));
    }
    return Promise.resolve();
  }

  private stream({ message, traceparent }: LevelRecord): void {
    const channel = this.hub.watched(message.tenantId);
    if (channel === undefined) return;
    const { productId, locationId } = message.data;
    const frame = frameOf('level', levelEventOf(message, traceparent), channel.nextId());
    this.hub.publish(channel, { productId, locationId, frame });
  }
}
