import type { Logger } from 'pino';
import type { RawRecord } from '../record';
import { Assignment, type OwnedPartition } from './assignment';
import * as metrics from './consumer-metrics';
import type { ConsumerSession } from './consumer-session';
import { type BatchHandler, Delivery } from './delivery';
import { Door } from './door';
import { FlowGate, type Load } from './flow-gate';
import { Parking } from './parking';
import type { PartitionLedger, Span } from './partition-ledger';
import { Pulse } from './pulse';
import { Redelivery } from './redelivery';
import type { ConsumerOptions } from './runtime-options';

const defaultStuckAfterMs = 120_000;
const defaultMaxInFlightBytes = 8 * 1_048_576;

/** What this member works on, independent of the connection it came through. */
export class Workload {
  readonly assignment = new Assignment();
  readonly gate: FlowGate;
  readonly pulse: Pulse;
  private readonly delivery: Delivery;
  private readonly redelivery: Redelivery;

  constructor(
    private readonly options: ConsumerOptions,
    handle: BatchHandler,
    logger: Logger,
    stopping: AbortSignal,
  ) {
    const { service, messages, deadLetters, onMalformed } = options;
    const { maxInFlightRecords: records, maxInFlightBytes: bytes = defaultMaxInFlightBytes } = options;
    this.gate = new FlowGate({ records, bytes });
    this.pulse = new Pulse(options.stuckAfterMs ?? defaultStuckAfterMs);
    const parking = new Parking({ deadLetters, logger, stopping, ...(onMalformed && { onMalformed }) });
    const onParked = (topic: string, code: string): void => {
      metrics.deadLetters.inc({ service, topic, code });
    };
    this.delivery = new Delivery({ door: new Door(messages), parking, handle, onParked });
    const onRedelivery = (topic: string): void => {
      metrics.redeliveries.inc({ service, topic });
    };
    this.redelivery = new Redelivery({ gate: this.gate, logger, stopping, onRedelivery });
  }

  /**
   * Hands out records that have taken their room at the gate. Returns once the handler has been called; its end moves
   * the ledger and gives the room back.
   */
  begin(
    owned: OwnedPartition,
    ledger: PartitionLedger,
    span: Span,
    raws: readonly RawRecord[],
    room: Load,
    session: ConsumerSession,
  ): void {
    owned.running += 1;
    metrics.receivedRecords.inc({ service: this.options.service, topic: owned.topic }, raws.length);
    void this.delivery
      .deliver(raws, ledger)
      .then(
        () => {
          ledger.finish(span);
          owned.failures = 0;
          this.pulse.finished();
        },
        (error: unknown) => {
          this.redelivery.failed(owned, ledger, error, session);
        },
      )
      .finally(() => {
        owned.running -= 1;
        this.gate.release(room);
      });
  }
}
