import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { RawRecord } from '../record';
import type { Assignment, OwnedPartition } from './assignment';
import type { FetchRest } from './fetch-rest';
import type { FlowGate, Load } from './flow-gate';
import { PartitionLedger, type Span } from './partition-ledger';
import type { Pulse } from './pulse';

export interface IntakeOptions {
  readonly assignment: Assignment;
  readonly gate: FlowGate;
  readonly pulse: Pulse;
  readonly rest: FetchRest;
  readonly heartbeatMs: number;
  readonly stopping: AbortSignal;
  /** Begins a delivery and returns at once. */
  readonly begin: (
    partition: OwnedPartition,
    ledger: PartitionLedger,
    span: Span,
    raws: readonly RawRecord[],
    room: Load,
  ) => void;
}

/** Takes what was fetched and hands it out in pieces while there is room, heartbeating while there is none. */
export class Intake {
  constructor(private readonly options: IntakeOptions) {}

  /** Returns when everything is handed out, or when it must be fetched again; throws to let kafkajs rejoin. */
  async accept(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { messages, topic } = batch;
    const [first] = messages;
    const owned = this.options.assignment.find(topic, batch.partition);
    if (!first || !owned) return;
    owned.end = Number(batch.highWatermark);
    const ledger = this.ledgerFor(owned, Number(first.offset));
    for (let from = 0; from < messages.length;) {
      const room = await this.takeRoom(messages.slice(from), payload);
      if (room.records === 0) return;
      if (ledger.retired || payload.isStale() || !payload.isRunning()) {
        this.options.gate.release(room);
        return;
      }
      const piece = messages.slice(from, from + room.records);
      from += room.records;
      const last = from === messages.length ? batch.lastOffset() : (piece.at(-1) ?? first).offset;
      this.handOut(owned, ledger, piece, Number(last) + 1, room);
      payload.resolveOffset((piece.at(-1) ?? first).offset);
    }
    await this.options.rest.over();
  }

  /** Reading that goes back behind what was handed out means that the offsets were reset: a new count begins. */
  private ledgerFor(owned: OwnedPartition, firstOffset: number): PartitionLedger {
    if (owned.ledger && firstOffset >= owned.ledger.position) return owned.ledger;
    owned.ledger?.retire();
    owned.ledger = new PartitionLedger(firstOffset);
    return owned.ledger;
  }

  private handOut(
    owned: OwnedPartition,
    ledger: PartitionLedger,
    piece: readonly KafkaMessage[],
    to: number,
    room: Load,
  ): void {
    const raws = piece.map((message) => rawRecord(owned, message));
    const span = ledger.handOut(to, raws[0]?.timestamp ?? Date.now());
    this.options.begin(owned, ledger, span, raws, room);
  }

  /** Room at the gate for the first of these; for none when the consumer is stopping. */
  private async takeRoom(messages: readonly KafkaMessage[], payload: EachBatchPayload): Promise<Load> {
    const { gate, pulse, stopping, heartbeatMs } = this.options;
    const sizes = messages.map(({ value }) => value?.length ?? 0);
    for (;;) {
      if (stopping.aborted) return { records: 0, bytes: 0 };
      if (gate.inFlight === 0) pulse.began();
      const room = gate.take(sizes);
      if (room.records > 0) return room;
      await gate.changed(heartbeatMs);
      await payload.heartbeat();
      pulse.fetched();
    }
  }
}

const rawRecord = ({ topic, partition }: OwnedPartition, message: KafkaMessage): RawRecord => ({
  topic,
  partition,
  offset: message.offset,
  timestamp: Number(message.timestamp),
  key: message.key,
  value: message.value,
  headers: message.headers ?? {},
});
