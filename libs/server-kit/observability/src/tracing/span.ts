export type Kind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What the code inside a span may do with it; without sampling every call does nothing. */
export interface TraceSpan {
  readonly sampled: boolean;
  set(name: string, value: string | number | boolean): void;
  /** Marks the span as failed. Done by itself for an error that leaves `inSpan`. */
  fail(error: unknown): void;
}

export interface SpanOptions {
  /** A W3C `traceparent` from outside this process; without it the span belongs to the work at hand. */
  readonly parent?: string | undefined;
  /** Only `server` begins a trace where there is none; everything else belongs to one or is not traced. */
  readonly kind?: Kind;
  /** A function is called for sampled spans only. */
  readonly attributes?: Attributes | (() => Attributes);
}
