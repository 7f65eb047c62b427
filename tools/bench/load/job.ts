/** What one load process is asked to do. */
export interface Job {
  readonly url: string;
  readonly token: string;
  readonly requests: Requests;
  readonly clients: number;
  /** Before the measured time, under the same load. */
  readonly warmupSeconds: number;
  readonly seconds: number;
  /** Requests begin at this rate, whatever the answers do; without it each client sends when it has its answer. */
  readonly perSecond?: number;
  /** Listen to the live stream, and measure from each request to the level it made. */
  readonly stream?: boolean;
}

/** Where stock is moved. */
export type StockPair = readonly [productId: string, locationId: string];

export type Requests =
  | {
      readonly kind: 'movements';
      readonly keys: readonly StockPair[];
      /** What happens there, one unit each time, in turns. */
      readonly types: readonly ('SALE' | 'RESTOCK')[];
    }
  | { readonly kind: 'reads'; readonly paths: readonly string[] };

/** All of the measured time; latencies in milliseconds, in open loop from the moment the request was due. */
export interface LoadResult {
  readonly perSecond: number;
  readonly finished: number;
  readonly latencies: readonly number[];
  /** Answers other than 2xx, by status; `0` is no answer. */
  readonly failures: Readonly<Record<string, number>>;
  readonly streamLatencies: readonly number[];
  /** What the load process itself used in the measured time. */
  readonly ownCpuMs: number;
  /** Levels that never came. */
  readonly streamMissing: number;
}

export type FromLoad =
  | { readonly event: 'begin' }
  | { readonly event: 'end' }
  | { readonly event: 'result'; readonly result: LoadResult };
