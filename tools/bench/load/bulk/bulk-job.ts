import type { StockPair } from '../job';

/** What a bulk process is asked to do: NDJSON streams to `POST /api/stock/movements`, all at the same time. */
export interface BulkJob {
  readonly url: string;
  readonly token: string;
  /** Rows go to these in turn, sales and restocks of one unit. */
  readonly keys: readonly StockPair[];
  readonly streams: number;
  /** Rows of each stream. */
  readonly rows: number;
  /** Streams end after this, even if they have rows left. */
  readonly seconds?: number;
  /** The same key and number make the same rows: what was sent before can be sent again. */
  readonly idempotencyKey: string;
  /** Break the connection after so many answers. */
  readonly cutAfter?: number;
}

export const outcomes = ['accepted', 'refused', 'invalid', 'pending', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** What one stream came to. */
export interface StreamResult {
  readonly sent: number;
  readonly answered: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The first answer out of its order, or with an id that was there before; undefined where there is none. */
  readonly fault: string | undefined;
  /** The summary at the end says the same; false where there was none. */
  readonly isComplete: boolean;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** What the gateway said beside rows: a refusal of the request or the problem that ended the stream. */
  readonly problem: string | undefined;
}

export interface BulkResult {
  readonly streams: readonly StreamResult[];
  /** From the first row sent to the last answer. */
  readonly ms: number;
  readonly ownCpuMs: number;
}

export type FromBulk =
  | { readonly event: 'begin' }
  | { readonly event: 'progress'; readonly answered: number }
  | { readonly event: 'result'; readonly result: BulkResult };
