import { type SpanContext, TraceFlags } from '@opentelemetry/api';

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The span that a W3C `traceparent` names, if it is well formed and sampled. */
export function sampledParentIn(traceparent: string): SpanContext | undefined {
  // Most headers say "not sampled"; seen before the expression runs.
  if (traceparent.length !== 55 || traceparent.endsWith('00')) return undefined;
  const [, traceId, spanId, flags] = form.exec(traceparent) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if ((Number.parseInt(flags, 16) & TraceFlags.SAMPLED) === 0) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

export const traceparentOf = ({ traceId, spanId }: SpanContext): string => `00-${traceId}-${spanId}-01`;
