import { setTimeout as pause } from 'node:timers/promises';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import { useTracer } from './tracer';

const longestFlush = 1_500;

export interface TracingOptions {
  readonly service: string;
  readonly replica?: string;
  /** Base address of an OTLP/HTTP collector; spans go to `<endpoint>/v1/traces`. Without it nothing is traced. */
  readonly endpoint?: string | undefined;
  /** Share of the traces begun here that are recorded, 0 to 1; a trace begun elsewhere keeps its decision. */
  readonly ratio: number;
  /** Instead of a collector, for tests. */
  readonly exporter?: SpanExporter;
}

export interface RunningTracing {
  /** Sends what is still here, as far as that goes. */
  shutdown(): Promise<void>;
}

export function startTracing(options: TracingOptions): RunningTracing {
  const exporter = options.exporter ?? exporterTo(options.endpoint);
  if (exporter === undefined) return { shutdown: () => Promise.resolve() };
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': options.service,
      ...(options.replica === undefined ? {} : { 'service.instance.id': options.replica }),
    }),
    // The ratio is applied before a span is asked for (tracer.ts), so whatever gets here is recorded.
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [
      new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000, exportTimeoutMillis: 3_000 }),
    ],
  });
  useTracer({ tracer: provider.getTracer('streamstock'), ratio: options.ratio });
  return {
    shutdown: async () => {
      useTracer(undefined);
      await flushBriefly(provider);
    },
  };
}

/** A collector that is away or slow must not hold up a shutdown or make it fail. */
async function flushBriefly(provider: NodeTracerProvider): Promise<void> {
  const flushed = provider.shutdown().catch(() => undefined);
  await Promise.race([flushed, pause(longestFlush, undefined, { ref: false })]);
}

function exporterTo(endpoint: string | undefined): SpanExporter | undefined {
  if (endpoint === undefined) return undefined;
  return new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 3_000 });
}
