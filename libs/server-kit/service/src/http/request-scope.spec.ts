import { eventually, startTraceCollector, type TraceCollector } from '@streamstock/server-kit-testing';
import { startSample } from '../../test/sample-service';
import type { RunningService } from '../service-options';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = `00-${traceId}-00f067aa0ba902b7-01`;

describe('the server span of a request', () => {
  let collector: TraceCollector;
  let service: RunningService;
  beforeAll(async () => {
    collector = await startTraceCollector();
    service = await startSample({}, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRACE_SAMPLE_RATIO: '0' });
  });
  afterAll(async () => {
    await service.close();
    await collector.close();
  });

  const post = async (traceparent: string): Promise<unknown> => {
    const headers = { traceparent, 'content-type': 'application/json', 'x-correlation-id': 'order-1001' };
    const answer = await fetch(`${service.url}/scope`, { method: 'POST', headers, body: '{}' });
    return answer.json();
  };

  it('belongs to the trace of the caller, and the route runs inside it', async () => {
    expect(await post(parent)).toMatchObject({ traceparent: expect.stringContaining(traceId) });
    await eventually(() => {
      expect(collector.spans(traceId)).toMatchObject([
        {
          service: 'sample',
          name: 'POST /scope',
          parentSpanId: '00f067aa0ba902b7',
          attributes: {
            'http.route': '/scope',
            'http.response.status_code': 200,
            'streamstock.correlation_id': 'order-1001',
          },
        },
      ]);
    });
  });

  it('is not there for a trace that is not sampled', async () => {
    expect(await post(parent.replace(/01$/, '00'))).toMatchObject({ traceparent: null });
  });
});
