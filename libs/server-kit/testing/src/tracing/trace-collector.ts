import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { exportSchema, type CollectedSpan, spansIn } from './otlp';

export interface TraceCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  /** Every span so far, in the order of arrival; those of one trace when it is named. */
  spans(traceId?: string): readonly CollectedSpan[];
  close(): Promise<void>;
}

/** Takes what services send over OTLP/HTTP as JSON, so that a test can look at a trace across services. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const acceptable =
        request.url === '/v1/traces' && request.headers['content-type'] === 'application/json';
      if (acceptable) spans.push(...spansIn(exportSchema.parse(JSON.parse(body))));
      response.writeHead(acceptable ? 200 : 400, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://localhost:${address.port}`,
    spans: (traceId) => spans.filter((span) => traceId === undefined || span.traceId === traceId),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
