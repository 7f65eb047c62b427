import type { Logger } from 'pino';
import { backOff } from '../client/back-off';
import { pause } from '../client/wait';
import type { DeadLetters } from '../producer/dead-letters';
import type { DeadLetterReason, RawRecord } from '../record';
import type { PartitionLedger } from './partition-ledger';

export interface ParkingOptions {
  readonly deadLetters: Pick<DeadLetters, 'send'>;
  readonly onMalformed?: (record: RawRecord, reason: DeadLetterReason) => Promise<void>;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}

/** Puts poison into the dead-letter topic, however long that takes. */
export class Parking {
  constructor(private readonly options: ParkingOptions) {}

  /** Resolves when the record is parked and answered; rejects only if the assignment or the consumer ends before. */
  async park(raw: RawRecord, reason: DeadLetterReason, ledger: PartitionLedger): Promise<void> {
    const { logger, stopping } = this.options;
    const at = { topic: raw.topic, partition: raw.partition, offset: raw.offset };
    for (let attempt = 0; !ledger.retired && !stopping.aborted; attempt++) {
      try {
        await this.parkOnce(raw, reason, ledger);
        logger.warn(
          { ...at, code: reason.code, detail: reason.detail },
          'record parked in the dead-letter topic',
        );
        return;
      } catch (error) {
        logger.error({ ...at, err: error }, 'record cannot be parked yet');
        await pause(backOff(attempt), stopping);
      }
    }
    throw new Error('given up before the record was parked');
  }

  private async parkOnce(raw: RawRecord, reason: DeadLetterReason, ledger: PartitionLedger): Promise<void> {
    const offset = Number(raw.offset);
    if (!ledger.parked.has(offset)) await this.options.deadLetters.send(raw, reason);
    ledger.parked.add(offset);
    await this.options.onMalformed?.(raw, reason);
  }
}
