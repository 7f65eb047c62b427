import { startTraceCollector } from '@streamstock/server-kit-testing';
import { inSpan } from './in-span';
import { startTracing } from './start-tracing';

describe('startTracing', () => {
  it('sends spans as JSON to the collector, at the latest when it shuts down', async () => {
    const collector = await startTraceCollector();
    const tracing = startTracing({ service: 'gateway', endpoint: `${collector.url}/`, ratio: 1 });
    inSpan('POST /api/events', { kind: 'server', attributes: { rows: 1 } }, () => undefined);
    await tracing.shutdown();
    expect(collector.spans()).toMatchObject([
      { service: 'gateway', name: 'POST /api/events', kind: 2, attributes: { rows: 1 } },
    ]);
    await collector.close();
  });

  it('shuts down although the collector is away', async () => {
    const tracing = startTracing({ service: 'gateway', endpoint: 'http://localhost:9', ratio: 1 });
    inSpan('POST /api/events', { kind: 'server' }, () => undefined);
    await expect(tracing.shutdown()).resolves.toBeUndefined();
  });
});
