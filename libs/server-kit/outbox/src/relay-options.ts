import type pg from 'pg';
import type { BackoffLimits, Log } from '@streamstock/server-kit-database';

export interface RelayRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  readonly headers?: Record<string, string>;
}

export interface OutboxProducer {
  /** Resolves when every record is acknowledged; keeps the order per key; rejects within its own time limit. */
  send(records: readonly RelayRecord[]): Promise<void>;
}

export interface OutboxBacklog {
  /** Counted up to 100,000. */
  readonly rows: number;
  readonly oldestSeconds: number;
}

export interface OutboxRelayOptions {
  /** Names the relay in logs and metrics. */
  readonly name: string;
  readonly pool: pg.Pool;
  readonly producer: OutboxProducer;
  /** Longest time the producer may take for one send, in milliseconds. */
  readonly produceTimeoutMs: number;
  /**
   * Puts the current state of these keys into the outbox again, in the transaction of `client`. It must lock the rows
   * it reads (`FOR SHARE` or stronger) before it inserts, or a newer state could get an older outbox id. `byTopic`
   * holds the same keys per topic.
   */
  requeue(
    client: pg.PoolClient,
    keys: string[],
    byTopic: ReadonlyMap<string, readonly string[]>,
  ): Promise<void>;
  /**
   * Does the same, in transactions of its own, for all that changed in the last minutes: a killed process may have had
   * older states on their way. Called one produce timeout after the start and repeated if it fails, beside the
   * publishing. `signal` asks it to end, for the next start to do it all.
   */
  requeueRecent?(signal: AbortSignal): Promise<void>;
  readonly logger?: Log;
  readonly backoff?: BackoffLimits;
  /** Looks for rows at least this often, in milliseconds; 1,000 unless told. */
  readonly pollMs?: number;
  /**
   * Rest after a round that published everything there was, in milliseconds; none unless told. Facts come at most so
   * much later, in larger rounds.
   */
  readonly restMs?: number;
  /** Pause before the first new look at lanes that another relay holds, in milliseconds; it doubles up to 10 times. */
  readonly heldLanesMs?: number;
  /** How long after a row was seen the rows before it count as gone, in milliseconds; see LaneFloors. */
  readonly floorPauseMs?: number;
  /** Most rows of one lane and round. */
  readonly maxRowsPerLane?: number;
  /** Most bytes of one round, below the broker's limit for one batch of one partition; one row always passes. */
  readonly maxBytes?: number;
}
