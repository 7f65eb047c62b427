import { createLocation, createProduct, recordMovements } from '@streamstock/contracts-events';
import { catalogChangedSchema, recordedEventSchema } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { sendJson } from './stand-ins/service';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2, orderId: 'order-1' };
const product = { sku: 'COF-1', name: 'Espresso', category: 'Coffee' };
const location = { code: 'NORTH', name: 'North', kind: 'warehouse', region: 'N', timezone: 'Europe/Berlin' };

let keys = 0;
const keyed = (key = `key-${String((keys += 1))}`) => ({ 'idempotency-key': key });

describe('writes', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ environment: { RESULT_TIMEOUT_MS: '700' } });
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.decider.decides(() => 'accept');
  });
  const last = () => gateway.decider.received.at(-1);

  it('records an event: 201 with the outcome, the key and where to read it', async () => {
    const answer = await gateway.post('/api/events', sale, {
      ...keyed('sale-1'),
      'x-correlation-id': 'till-7.42',
    });
    expect(answer.status).toBe(201);
    const event = recordedEventSchema.strict().parse(answer.body);
    expect(event).toMatchObject({ type: 'SALE', productId: 'PROD-001', quantity: 2, onHand: 100 });
    expect(answer.headers.get('location')).toBe(`/api/commands/${event.commandId}`);
    expect(answer.headers.get('idempotency-key')).toBe('sale-1');
    const command = recordMovements.schema.parse(last()?.message);
    expect(last()?.key).toBe(`${gateway.tenant}|PROD-001`);
    expect(command).toMatchObject({
      tenantId: gateway.tenant,
      correlationId: 'till-7.42',
      actor: { subject: 'olga', roles: ['admin'], locations: '*' },
      data: { rows: [{ orderId: 'order-1', commandId: event.commandId }] },
    });
    expect(command.data).not.toHaveProperty('expiresAt');
  });

  it('creates a product and a location, whose ids default to sku and code', async () => {
    const made = await gateway.post('/api/products', product, keyed());
    expect(made.status).toBe(201);
    expect(catalogChangedSchema.strict().parse(made.body).id).toBe('COF-1');
    expect(made.headers.get('location')).toBe('/api/products/COF-1');
    const defaults = {
      barcode: null,
      price: null,
      cost: null,
      baseUnit: 'unit',
      reorderPoint: 0,
      supplierId: null,
      leadTimeDays: null,
      negativeStock: 'refuse',
      lifecycle: 'active',
    };
    expect(createProduct.schema.parse(last()?.message).data.product).toEqual({
      ...product,
      ...defaults,
      productId: 'COF-1',
    });
    const opened = await gateway.post('/api/locations', { ...location, locationId: 'WH-N' }, keyed());
    expect(opened).toMatchObject({ status: 201, body: { id: 'WH-N' } });
    expect(createLocation.schema.parse(last()?.message).data.location).toEqual({
      ...location,
      locationId: 'WH-N',
      capacity: null,
      status: 'open',
    });
  });

  it('makes up a key for a script that sends none', async () => {
    const [first, second] = [
      await gateway.post('/api/events', sale),
      await gateway.post('/api/events', sale),
    ];
    expect(first.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.body['commandId']).not.toBe(second.body['commandId']);
  });

  it('passes instants on in UTC, and expiry only if there is one', async () => {
    await gateway.post('/api/events', {
      ...sale,
      type: 'RESTOCK',
      occurredAt: '2026-03-02T10:15:00.1234567+01:00',
      expiresAt: '2040-01-01T00:00:00Z',
      expectedAt: '2026-03-05T08:00:00+23:59',
    });
    expect(recordMovements.schema.parse(last()?.message).data).toMatchObject({
      expiresAt: '2040-01-01T00:00:00Z',
      rows: [{ occurredAt: '2026-03-02T09:15:00.123456Z', expectedAt: '2026-03-04T08:01:00Z' }],
    });
  });

  it('answers the same key and body the same, at once and later', async () => {
    const header = keyed();
    const before = gateway.decider.received.length;
    const both = await Promise.all([
      gateway.post('/api/events', sale, header),
      gateway.post('/api/events', Object.fromEntries(Object.entries(sale).reverse()), header),
    ]);
    const later = await gateway.post('/api/events', sale, header);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[1].body).toEqual(both[0].body);
    expect(later).toMatchObject({ status: 201, body: both[0].body });
    const ids = gateway.decider.received.slice(before).map(({ message }) => JSON.stringify(message.data));
    expect(new Set(ids.map((data) => /"commandId":"([^"]+)"/.exec(data)?.[1])).size).toBe(1);
  });

  it.each(['while it is on its way', 'afterwards'])(
    'refuses the same key with another body, %s',
    async (when) => {
      const header = keyed();
      const first = gateway.post('/api/events', sale, header);
      if (when === 'afterwards') await first;
      const second = await gateway.post('/api/events', { ...sale, quantity: 3 }, header);
      expect(second).toMatchObject({ status: 422, body: { code: 'command.duplicate-body-differs' } });
      await expect(first).resolves.toMatchObject({ status: 201, body: { quantity: 2 } });
    },
  );

  it.each([
    ['stock.insufficient', 409],
    ['product.not-found', 404],
    ['command.expired', 409],
    ['command.unprocessable', 422],
    ['auth.location-forbidden', 403],
  ] as const)('answers the refusal %s with %d', async (code, status) => {
    gateway.decider.decides(() => ({ code, detail: 'Only 1 of 2 units available.', field: 'quantity' }));
    const answer = await gateway.post('/api/events', sale, keyed());
    expect(answer).toMatchObject({
      status,
      body: {
        code,
        status,
        detail: 'Only 1 of 2 units available.',
        instance: '/api/events',
        errors: [{ field: 'quantity' }],
      },
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body['commandId']).toBeDefined();
  });

  it('answers 202 when the outcome takes too long, and later the outcome', async () => {
    gateway.decider.decides(() => 'silence');
    gateway.command.answers((_request, response) => {
      sendJson(response, 404, { code: 'command.not-found' }, 'application/problem+json');
    });
    const header = keyed();
    const answer = await gateway.post('/api/events', sale, header);
    expect(answer).toMatchObject({ status: 202, body: { outcome: 'pending' } });
    const path = answer.headers.get('location') ?? '';
    expect(path).toBe(`/api/commands/${String(answer.body['commandId'])}`);
    expect(await gateway.get(path)).toMatchObject({ status: 200, body: answer.body });
    gateway.decider.decides(() => 'accept');
    expect(await gateway.post('/api/events', sale, header)).toMatchObject({ status: 201 });
  });

  it('answers 202 at once to those who prefer it', async () => {
    gateway.decider.decides(() => 'silence');
    const answer = await gateway.post('/api/events', sale, { ...keyed(), prefer: 'respond-async' });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('preference-applied')).toBe('respond-async');
    await eventually(() => {
      expect(JSON.stringify(last()?.message.data)).toContain(String(answer.body['commandId']));
    });
  });

  it('knows no other command', async () => {
    gateway.command.answers((_request, response) => {
      sendJson(response, 404, { code: 'command.not-found' }, 'application/problem+json');
    });
    const answer = await gateway.get('/api/commands/5b0c7ad2-61f2-8e44-9d3b-1f6a7c8e9d00');
    expect(answer).toMatchObject({ status: 404, body: { code: 'command.not-found' } });
  });
});
