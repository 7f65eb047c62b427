import type { ApiClient } from '../../api';
import type { NewEvent } from '../../domain/requests';
import type { Accounts } from '../account/accounts';
import type { PlannedMovement } from '../plan/movement';
import type { Pace } from './pace';
import { rowsPerSegment, Segment } from './segment';

export interface SendOptions {
  readonly plan: AsyncGenerator<PlannedMovement>;
  /** Knows how many rows were decided by an earlier run. */
  readonly accounts: Accounts;
  readonly toEvent: (movement: PlannedMovement) => NewEvent;
  /** Undefined: as fast as possible. */
  readonly pace: Pace | undefined;
  /** What the idempotency keys of its rows begin with. */
  readonly replay: string;
  readonly onDecided: () => void;
  readonly signal: AbortSignal;
  readonly segmentRows?: number;
}

/**
 * Sends a plan from where it was left, in segments one after the other. A row has the same idempotency key in every run:
 * that of its segment, and its position there. So the segment at hand is sent from its beginning, and what was decided of
 * it answers from memory.
 */
export async function sendPlan({ stock }: Pick<ApiClient, 'stock'>, options: SendOptions): Promise<void> {
  const { plan, accounts, toEvent, pace, replay, onDecided, signal, segmentRows = rowsPerSegment } = options;
  const first = Math.floor(accounts.outcomes.decided / segmentRows);
  const decided = accounts.outcomes.decided % segmentRows;
  for (let skipped = 0; skipped < first * segmentRows; skipped += 1) await plan.next();
  const source = atPace(plan, decided, pace, signal);
  for (let index = first, known = decided; ; index += 1, known = 0) {
    const segment = new Segment(source, segmentRows);
    if (await segment.empty()) return;
    await stock.recordStream(
      {
        rows: () => mapped(segment.movements(), toEvent),
        onDecided: (answer) => {
          const movement = segment.at(answer.row);
          if (answer.row < known || movement === undefined) return;
          accounts.decide(movement, answer);
          onDecided();
        },
      },
      { idempotencyKey: `${replay}-${String(index)}`, correlationId: replay, signal },
    );
  }
}

/** Lets each day wait for its turn, after the rows that were sent before. */
async function* atPace(
  plan: AsyncIterable<PlannedMovement>,
  sentBefore: number,
  pace: Pace | undefined,
  signal: AbortSignal,
): AsyncGenerator<PlannedMovement> {
  let row = 0;
  for await (const movement of plan) {
    if (row >= sentBefore) await pace?.until(movement.day);
    signal.throwIfAborted();
    row += 1;
    yield movement;
  }
}

async function* mapped<From, To>(items: AsyncIterable<From>, change: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield change(item);
}
