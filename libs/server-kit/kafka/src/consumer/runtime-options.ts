import type { KafkaClient } from '../client/create-kafka';
import type { DeadLetters } from '../producer/dead-letters';
import type { DeadLetterReason, RawRecord } from '../record';
import type { PartitionAssignment } from './assignment';
import type { AnyMessage } from './door';

export interface ConsumerOptions {
  readonly kafka: KafkaClient;
  readonly service: string;
  readonly groupId: string;
  /** What may arrive; the topics of these messages are subscribed, each needs a handler. */
  readonly messages: readonly AnyMessage[];
  readonly deadLetters: Pick<DeadLetters, 'send'>;
  /** Records handed out and not finished, over all partitions; fetching waits beyond it. */
  readonly maxInFlightRecords: number;
  /** The same in bytes of their values; 8 MiB unless told. */
  readonly maxInFlightBytes?: number;
  /** How long a fetch may wait for records, in milliseconds; 500 unless told. */
  readonly maxWaitMs?: number;
  /**
   * Rest after a fetch that brought records, in milliseconds; none unless told. Records come at most so much later, in
   * larger batches, and a consumer with nothing to read costs nothing.
   */
  readonly restMs?: number;
  /** Where a group without offsets begins: service groups at the earliest record, which is the default. */
  readonly startAt?: 'earliest' | 'latest';
  /** Called once a malformed record is parked and before its offset is finished. A rejection calls it again. */
  readonly onMalformed?: (record: RawRecord, reason: DeadLetterReason) => Promise<void>;
  readonly onAssigned?: (assignment: readonly PartitionAssignment[]) => void;
  /** The group was joined again: readers that start at the latest record may have missed some. */
  readonly onRejoin?: () => void;
  /** True while handlers wait for an outage to end; then their silence is no standstill. */
  readonly outage?: () => boolean;
  /** Without progress for so long the process counts as stuck; 120 s unless told. */
  readonly stuckAfterMs?: number;
  /** How long `close` waits for handlers; 8 s unless told. */
  readonly finishWithinMs?: number;
}
