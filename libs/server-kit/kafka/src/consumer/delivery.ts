import type { RecordBatch, RawRecord, ReceivedRecord } from '../record';
import type { Door } from './door';
import type { Parking } from './parking';
import type { PartitionLedger } from './partition-ledger';

export type BatchHandler = (batch: RecordBatch) => Promise<void>;

export interface DeliveryOptions {
  readonly door: Door;
  readonly parking: Parking;
  readonly handle: BatchHandler;
  readonly onParked: (topic: string, code: string) => void;
}

/** Brings raw records of one partition to the handler, and poison to the dead-letter topic. */
export class Delivery {
  constructor(private readonly options: DeliveryOptions) {}

  /** Resolves when every record is finished, rejects if one is not. The handler has been called when it returns. */
  async deliver(raws: readonly RawRecord[], ledger: PartitionLedger): Promise<void> {
    const { door, parking, handle, onParked } = this.options;
    const records: ReceivedRecord[] = [];
    const finished: Promise<void>[] = [];
    for (const raw of raws) {
      const checked = door.check(raw);
      if ('record' in checked) records.push(checked.record);
      else {
        onParked(raw.topic, checked.reason.code);
        finished.push(parking.park(raw, checked.reason, ledger));
      }
    }
    const [first] = records;
    if (first) finished.push(handle({ topic: first.topic, partition: first.partition, records }));
    await allSettled(finished);
  }
}

/** Waits for all, then fails with the first failure: nothing of a delivery runs on after it has ended. */
async function allSettled(promises: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(promises)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
