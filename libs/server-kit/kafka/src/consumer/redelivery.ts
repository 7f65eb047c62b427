import type { Logger } from 'pino';
import { backOff } from '../client/back-off';
import { pause } from '../client/wait';
import type { OwnedPartition } from './assignment';
import type { ConsumerSession } from './consumer-session';
import type { FlowGate } from './flow-gate';
import type { PartitionLedger } from './partition-ledger';

export interface RedeliveryOptions {
  readonly gate: FlowGate;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
  readonly onRedelivery: (topic: string) => void;
}

/** After a rejection: the partition pauses, what still runs settles, then it is read again from the first unfinished. */
export class Redelivery {
  constructor(private readonly options: RedeliveryOptions) {}

  failed(owned: OwnedPartition, ledger: PartitionLedger, error: unknown, session: ConsumerSession): void {
    const { stopping, logger, onRedelivery } = this.options;
    // A retired ledger is delivered again already, by this member or another one.
    if (ledger.retired || stopping.aborted) return;
    owned.ledger = ledger.restarted();
    owned.failures += 1;
    const at = { topic: owned.topic, partition: owned.partition, offset: owned.ledger.position };
    logger.error({ ...at, err: error, failures: owned.failures }, 'batch failed, delivering again');
    onRedelivery(owned.topic);
    session.pause([owned]);
    session.seek(at);
    void this.resumeLater(owned, session);
  }

  private async resumeLater(owned: OwnedPartition, session: ConsumerSession): Promise<void> {
    while (owned.running > 0) await this.options.gate.changed();
    await pause(backOff(owned.failures - 1), this.options.stopping);
    if (!this.options.stopping.aborted) session.resume([owned]);
  }
}
