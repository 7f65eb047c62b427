import { context, type Span, type SpanContext, SpanKind, trace, type Tracer } from '@opentelemetry/api';
import type { Attributes, Kind } from './span';

interface Tracing {
  readonly tracer: Tracer;
  readonly ratio: number;
}

let tracing: Tracing | undefined;

export function useTracer(next: Tracing | undefined): void {
  tracing = next;
}

const kinds: Readonly<Record<Kind, SpanKind>> = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

/** Whether a request without a sampled parent begins a trace. Decided before anything is allocated. */
export const beginsTrace = (): boolean => tracing !== undefined && Math.random() < tracing.ratio;

export const isTracing = (): boolean => tracing !== undefined;

export function openSpan(
  name: string,
  kind: Kind,
  parent: SpanContext | undefined,
  attributes: Attributes | undefined,
): Span | undefined {
  if (tracing === undefined) return undefined;
  const within = parent === undefined ? context.active() : trace.setSpanContext(context.active(), parent);
  return tracing.tracer.startSpan(
    name,
    { kind: kinds[kind], root: parent === undefined, ...(attributes === undefined ? {} : { attributes }) },
    within,
  );
}
