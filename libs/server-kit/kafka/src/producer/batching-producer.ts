import type { Status } from '@streamstock/server-kit-observability';
import type { KafkaClient } from '../client/create-kafka';
import { FlushQueue } from './flush-queue';
import { Flusher } from './flusher';
import type { OutgoingRecord, WrittenRecord } from './outgoing';
import { ProducerClosed } from './produce-errors';
import { produceFailures, producedRecords, produceSeconds } from './producer-metrics';
import { ProducerSession } from './producer-session';
import { SessionHolder } from './session-holder';

/** Below the broker's limit of 1 MiB per partition and request, even if all records fall into one partition. */
const maxFlushBytes = 900_000;

export interface BatchingProducerOptions {
  readonly kafka: KafkaClient;
  readonly name: string;
  /** By then a send has been acknowledged or rejected, up to a second of settling. */
  readonly timeoutMs: number;
  /** Requests to Kafka begin at least so many milliseconds apart; 0 unless told. The first after a rest goes at once. */
  readonly paceMs?: number;
}

/** Idempotent, acknowledged by all replicas, order kept per key; sends of the same moment travel in one request. */
export class BatchingProducer {
  private readonly sessions: SessionHolder;
  private readonly queue: FlushQueue;
  private closed = false;

  constructor(private readonly options: BatchingProducerOptions) {
    const { kafka, name, timeoutMs, paceMs = 0 } = options;
    const { logger } = kafka.settings;
    this.sessions = new SessionHolder({ name, logger, open: () => new ProducerSession(kafka) });
    const flusher = new Flusher({ name, timeoutMs, sessions: this.sessions, maxBytes: maxFlushBytes });
    this.queue = new FlushQueue({
      timeoutMs,
      paceMs,
      maxBytes: maxFlushBytes,
      flush: (calls) => flusher.flush(calls),
    });
  }

  /** Optional, as `send` connects by itself. Waits for an unreachable broker until `close`. */
  connect(): Promise<void> {
    return this.sessions.connect();
  }

  /**
   * Resolves when Kafka has acknowledged every record. Rejects with `ProduceTimeout` after `timeoutMs` (outcome
   * unknown, but nothing is under way any more), or with the broker's error if it refuses a record.
   */
  send(records: readonly OutgoingRecord[]): Promise<void> {
    return this.write(records);
  }

  /** As `send`, for records that are bytes already. */
  async write(records: readonly WrittenRecord[]): Promise<void> {
    if (records.length === 0) return;
    const { name } = this.options;
    if (this.closed) throw new ProducerClosed(name);
    const finished = produceSeconds.startTimer({ producer: name });
    try {
      await this.queue.add(records);
      producedRecords.inc({ producer: name }, records.length);
      finished();
    } catch (error) {
      produceFailures.inc({ producer: name });
      throw error;
    }
  }

  /** Whether Kafka can be reached, as of the last attempt. */
  status(): Status {
    return this.sessions.connected ? { ok: true } : { ok: false, detail: 'not connected to Kafka' };
  }

  /** Accepts nothing more, finishes what was accepted, disconnects. */
  async close(): Promise<void> {
    this.closed = true;
    await this.queue.drained();
    await this.sessions.close();
  }
}
