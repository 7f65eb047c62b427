import type pg from 'pg';
import { inTransaction } from '@streamstock/server-kit-database';
import { killPoint } from '@streamstock/server-kit-kill-points';
import { decodeBody } from './encoding';
import { LaneFloors } from './lane-floors';
import { lockLanes } from './lock-lanes';
import type { RelayMetrics, RelayStep } from './metrics';
import type { OutboxRelayOptions, RelayRecord } from './relay-options';
import { RelaySpans } from './relay-spans';
import { settledWithin } from './settled-within';
import { takeRows } from './take-rows';
import type { UncertainKeys } from './uncertain-keys';

export interface RoundOutcome {
  readonly sent: number;
  /** Rows may be left that this relay can take at once. */
  readonly more: boolean;
  /** Lanes with waiting rows that another relay holds. */
  readonly held: number;
}

interface Round {
  readonly records: RelayRecord[];
  readonly spans: RelaySpans;
  readonly at: { step: RelayStep };
}

/** A round that failed, and where; its rows are still in the outbox unless the answer to COMMIT was lost. */
export class RoundFailed extends Error {
  override readonly name = 'RoundFailed';

  constructor(step: RelayStep, cause: unknown) {
    super(`the relay failed at ${step}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/**
 * COMMIT need not wait for the disk: what a crash of Postgres forgets are the last deletes, and their rows are then
 * published again in order, up to the newest. Plans never scan the table, also those made while it was empty. A process
 * that stands still loses its lanes to others.
 */
const openingText = (idleMs: number): string =>
  `BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off;
   SET LOCAL idle_in_transaction_session_timeout = ${idleMs}`;

/** One relay transaction: lock free lanes, delete their oldest rows, send them in order, commit. */
export class RelayRound {
  readonly #opening: string;
  readonly #floors: LaneFloors;
  readonly #limits;

  constructor(
    private readonly options: OutboxRelayOptions,
    private readonly uncertain: UncertainKeys,
    private readonly metrics: RelayMetrics,
  ) {
    this.#opening = openingText(4 * options.produceTimeoutMs);
    this.#floors = new LaneFloors(options.floorPauseMs);
    this.#limits = {
      maxRowsPerLane: options.maxRowsPerLane ?? 64,
      maxBytes: options.maxBytes ?? 768 * 1024,
    };
  }

  async run(): Promise<RoundOutcome> {
    const started = performance.now();
    const records: RelayRecord[] = [];
    const spans = new RelaySpans(this.options.name);
    const at: { step: RelayStep } = { step: 'database' };
    try {
      const outcome = await inTransaction(
        this.options.pool,
        (client) => this.#work(client, { records, spans, at }),
        {
          opening: this.#opening,
          readsFirst: true,
        },
      );
      spans.end();
      killPoint('relay.after-commit');
      if (records.length > 0) this.metrics.sent(records.length, (performance.now() - started) / 1_000);
      return outcome;
    } catch (error) {
      spans.end(error);
      if (at.step === 'commit') this.uncertain.add(records, 0);
      this.metrics.failed(at.step);
      throw new RoundFailed(at.step, error);
    }
  }

  async #work(client: pg.PoolClient, { records, spans, at }: Round): Promise<RoundOutcome> {
    const { mine, held } = await lockLanes(client, this.#floors);
    if (mine.length === 0) return { sent: 0, more: false, held };
    const { bodies, more } = await takeRows(client, mine, this.#floors, this.#limits);
    killPoint('relay.after-delete');
    for (const body of bodies) for (const message of decodeBody(body)) records.push(spans.recordOf(message));
    at.step = 'send';
    await this.#send(records);
    at.step = 'commit';
    killPoint('relay.after-send');
    return { sent: records.length, more, held };
  }

  /**
   * Waits until the send has settled, whatever happens to the connection meanwhile: only then can newer states be put
   * behind it. Records of a send that failed may still arrive, for one produce timeout at most.
   */
  async #send(records: readonly RelayRecord[]): Promise<void> {
    const { produceTimeoutMs, producer } = this.options;
    const sending = producer.send(records);
    const settlement = await settledWithin(sending, 2 * produceTimeoutMs);
    if (settlement.state === 'fulfilled') return;
    this.uncertain.add(records, produceTimeoutMs);
    if (settlement.state === 'rejected') throw settlement.error;
    const late = (): void => this.uncertain.add(records, 0);
    sending.then(late, late);
    throw new Error('the producer did not settle in twice its time');
  }
}
