import { randomBytes } from 'node:crypto';
import { Listener, World } from '@streamstock/chaos';
import {
  type CollectedSpan,
  eventually,
  startTraceCollector,
  type TraceCollector,
} from '@streamstock/server-kit-testing';

describe('one sale, one trace', () => {
  let world: World;
  let collector: TraceCollector;

  beforeAll(async () => {
    collector = await startTraceCollector();
    world = await World.open();
    await world.run({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRACE_SAMPLE_RATIO: '1' } });
  });

  afterAll(async () => {
    await world.close();
    await collector.close();
  });

  const spanOf = (traceId: string, service: string, name: string): CollectedSpan => {
    const found = collector.spans(traceId).filter((span) => span.service === service && span.name === name);
    expect(found.map(({ name: same }) => same)).toEqual([name]);
    return found[0] as CollectedSpan;
  };

  it('from the till to the screen, through every service', async () => {
    const shop = await world.openShop('trace', { products: 1, locations: 1, each: 5 });
    const screen = await Listener.open(world.gateways[0] ?? '', shop.token);
    const [traceId, tillSpanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
    const sold = await shop
      .till()
      .attempt('/api/events', { type: 'SALE', productId: 'P-1', locationId: 'L-1', quantity: 1 }, 'traced', {
        headers: { traceparent: `00-${traceId}-${tillSpanId}-01` },
      });
    expect(sold.status).toBe(201);
    const level = await eventually(() => {
      const found = screen.levels.find(({ version }) => version === 2);
      expect(found).toBeDefined();
      return found;
    });
    expect(level?.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));

    await eventually(() => {
      const asked = spanOf(traceId, 'gateway', 'POST /api/events');
      const sent = spanOf(traceId, 'gateway', 'send inventory.commands');
      const decided = spanOf(traceId, 'inventory-command', 'decide RecordMovements');
      const relayed = spanOf(traceId, 'inventory-command', 'relay facts');
      const projected = spanOf(traceId, 'inventory-query', 'project stock level');
      const streamed = spanOf(traceId, 'gateway', 'stream level');
      const way = [asked, sent, decided, relayed, projected, streamed];
      expect(way.map(({ parentSpanId }) => parentSpanId)).toEqual([
        tillSpanId,
        asked.spanId,
        sent.spanId,
        decided.spanId,
        relayed.spanId,
        relayed.spanId,
      ]);
    });
    await screen.close();
  });

  it('is begun by the gateway where a client brings none, and by nobody where it is not sampled', async () => {
    const shop = await world.openShop('begun', { products: 1, locations: 1, each: 5 });
    const body = { type: 'SALE', productId: 'P-1', locationId: 'L-1', quantity: 1 };
    const traceId = randomBytes(16).toString('hex');
    await shop.till().attempt('/api/events', body, 'unsampled', {
      headers: { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-00` },
    });
    await shop.till().attempt('/api/events', body, 'begun');
    await eventually(() => {
      const roots = collector
        .spans()
        .filter(({ name, parentSpanId }) => name === 'POST /api/events' && !parentSpanId);
      expect(roots.length).toBeGreaterThan(0);
      const last = roots.at(-1) as CollectedSpan;
      expect(spanOf(last.traceId, 'inventory-query', 'project stock level')).toBeDefined();
    });
    expect(collector.spans(traceId)).toEqual([]);
  });
});
