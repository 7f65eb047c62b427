import { type Span, SpanStatusCode } from '@opentelemetry/api';
import { currentScope, runInScope } from '../scope';
import type { SpanOptions, TraceSpan } from './span';
import { beginsTrace, isTracing, openSpan } from './tracer';
import { sampledParentIn, traceparentOf } from './traceparent';

const unsampled: TraceSpan = { sampled: false, set: () => undefined, fail: () => undefined };

/** Runs `work` inside a span that ends with it, also when it returns a promise. Not sampled: calls `work` and no more. */
export function inSpan<T>(name: string, options: SpanOptions, work: (span: TraceSpan) => T): T {
  const span = startSpan(name, options);
  if (span === undefined) return work(unsampled);
  return runInScope({ correlationId: currentScope()?.correlationId, span }, () => endWith(span, work));
}

/** The sampled span that these options lead to, if any; the caller ends it. */
export function startSpan(
  name: string,
  { parent, kind = 'internal', attributes }: SpanOptions,
): Span | undefined {
  if (!isTracing()) return undefined;
  const within = parent === undefined ? currentScope()?.span?.spanContext() : sampledParentIn(parent);
  if (within === undefined && !(kind === 'server' && parent === undefined && beginsTrace())) return undefined;
  return openSpan(name, kind, within, typeof attributes === 'function' ? attributes() : attributes);
}

/** For a header or a message that leaves this process; only where the work at hand is sampled. */
export function currentTraceparent(): string | undefined {
  const span = currentScope()?.span;
  return span === undefined ? undefined : traceparentOf(span.spanContext());
}

function endWith<T>(span: Span, work: (span: TraceSpan) => T): T {
  let result: T;
  try {
    result = work(recording(span));
  } catch (error) {
    markFailed(span, error);
    span.end();
    throw error;
  }
  if (!(result instanceof Promise)) {
    span.end();
    return result;
  }
  const ended: unknown = result.then(
    (value: unknown) => {
      span.end();
      return value;
    },
    (error: unknown) => {
      markFailed(span, error);
      span.end();
      throw error;
    },
  );
  return ended as T;
}

const recording = (span: Span): TraceSpan => ({
  sampled: true,
  set: (name, value) => {
    span.setAttribute(name, value);
  },
  fail: (error) => {
    markFailed(span, error);
  },
});

export function markFailed(span: Span, error: unknown): void {
  if (error instanceof Error) span.recordException(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'failed' });
}
