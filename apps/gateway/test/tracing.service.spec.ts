import { gunzipSync } from 'node:zlib';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { openStream } from './stand-ins/event-stream';
import { LevelPublisher } from './stand-ins/level-publisher';
import { type StandInService, startStandIn } from './stand-ins/service';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const trace = (digit: string) => digit.repeat(32);
const parent = 'b7ad6b7169203331';
const sampled = (digit: string) => `00-${trace(digit)}-${parent}-01`;

describe('one trace from the request on', () => {
  let gateway: TestGateway;
  let collector: StandInService;
  const spans: Span[] = [];
  const levels = new LevelPublisher();
  beforeAll(async () => {
    collector = await startStandIn();
    collector.answers((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        spans.push(...spansIn(Buffer.concat(chunks), request.headers['content-encoding']));
        response.end('{}');
      });
    });
    gateway = await startGateway({
      environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRACE_SAMPLE_RATIO: '0' },
    });
    await levels.connect();
  });
  afterAll(async () => {
    await levels.close();
    await gateway.close();
    await collector.close();
  });

  const spanOf = (name: string, digit: string) =>
    eventually(() => {
      const found = spans.find((span) => span.name === name && span.traceId === trace(digit));
      if (found === undefined) throw new Error(`no span ${name}`);
      return found;
    });

  it('goes from the client over the request into the command', async () => {
    expect((await gateway.post('/api/events', sale, { traceparent: sampled('a') })).status).toBe(201);
    const [server, producer] = [
      await spanOf('POST /api/events', 'a'),
      await spanOf('send inventory.commands', 'a'),
    ];
    expect(server.parentSpanId).toBe(parent);
    expect(producer.parentSpanId).toBe(server.spanId);
    expect(gateway.decider.received.at(-1)?.traceparent).toBe(`00-${trace('a')}-${producer.spanId}-01`);
  });

  it('goes on to the service that answers a read', async () => {
    await gateway.get('/api/stock', { traceparent: sampled('b') });
    const client = await spanOf('GET inventory-query', 'b');
    expect(client.parentSpanId).toBe((await spanOf('GET /api/stock', 'b')).spanId);
    expect(gateway.query.asked.at(-1)?.headers['traceparent']).toBe(`00-${trace('b')}-${client.spanId}-01`);
  });

  it('ends where the change is streamed', async () => {
    const stream = await openStream(`${gateway.url}/api/stream`, {
      authorization: `Bearer ${await gateway.token()}`,
    });
    await stream.until('hello');
    await levels.publish({ tenantId: gateway.tenant, locationId: 'A', traceparent: sampled('c') });
    expect((await stream.until('level'))[0]?.data).toMatchObject({ traceparent: sampled('c') });
    expect((await spanOf('stream level', 'c')).parentSpanId).toBe(parent);
    stream.close();
  });

  it('costs a request that is not sampled no header', async () => {
    await gateway.post('/api/events', sale, { traceparent: `00-${trace('d')}-${parent}-00` });
    expect(gateway.decider.received.at(-1)?.traceparent).toBeUndefined();
  });
});

function spansIn(body: Buffer, encoding: string | undefined): Span[] {
  const text = (encoding === 'gzip' ? gunzipSync(body) : body).toString();
  const { resourceSpans } = JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
}
