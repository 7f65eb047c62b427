/** One request to the API. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query, from `/api` on. */
  readonly path: string;
  /** A text, or what makes the pieces of a body that comes over time, anew for each attempt. */
  readonly body?: string | (() => AsyncIterable<string>);
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What every write takes. */
export interface WriteOptions {
  /** The same key with the same body changes nothing a second time; one of its own where none is given. */
  readonly idempotencyKey?: string;
  /** Joins what belongs together in the logs and in the list of movements. */
  readonly correlationId?: string;
  readonly signal?: AbortSignal | undefined;
}
