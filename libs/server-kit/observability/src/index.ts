export { currentCorrelationId, isCorrelationId, runWithCorrelation } from './correlation';
export type { Check, HealthReport, Status } from './health/check-all';
export { Health } from './health/health';
export { createLogger, type Logger, type LoggerOptions } from './logging/create-logger';
export { NestLogger } from './logging/nest-logger';
export {
  collectProcessMetrics,
  counter,
  gauge,
  histogram,
  type MetricOptions,
  metrics,
} from './metrics/metrics';
export { currentScope, runInScope, type Scope } from './scope';
export { currentTraceparent, inSpan, markFailed, startSpan } from './tracing/in-span';
export type { Attributes, Kind, SpanOptions, TraceSpan } from './tracing/span';
export { traceparentOf } from './tracing/traceparent';
export { type RunningTracing, startTracing, type TracingOptions } from './tracing/start-tracing';
