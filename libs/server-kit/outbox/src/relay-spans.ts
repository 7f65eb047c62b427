import { markFailed, startSpan, traceparentOf } from '@streamstock/server-kit-observability';
import type { OutboxMessage } from './encoding';
import type { RelayRecord } from './relay-options';

type Span = NonNullable<ReturnType<typeof startSpan>>;

/** The spans of one round: one for each sampled trace that has messages in it, which carry it on to their readers. */
export class RelaySpans {
  readonly #spans = new Map<string, Span>();

  constructor(private readonly relay: string) {}

  recordOf({ topic, key, value, traceparent }: OutboxMessage): RelayRecord {
    if (traceparent === undefined) return { topic, key, value };
    const span = this.#spanBelow(traceparent);
    const carried = span === undefined ? traceparent : traceparentOf(span.spanContext());
    return { topic, key, value, headers: { traceparent: carried } };
  }

  /** The round is over: committed, or failed with this error. */
  end(error?: unknown): void {
    for (const span of this.#spans.values()) {
      if (error !== undefined) markFailed(span, error);
      span.end();
    }
    this.#spans.clear();
  }

  #spanBelow(traceparent: string): Span | undefined {
    const known = this.#spans.get(traceparent);
    if (known !== undefined) return known;
    const span = startSpan(`relay ${this.relay}`, { parent: traceparent, kind: 'producer' });
    if (span !== undefined) this.#spans.set(traceparent, span);
    return span;
  }
}
