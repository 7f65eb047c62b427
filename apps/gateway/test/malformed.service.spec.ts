import { startGateway, type TestGateway } from './gateway-fixture';
import { malformedCases, malformedReads, requiredFields } from './malformed-cases';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };

describe('malformed requests', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ environment: { RATE_LIMIT_GET_STOCK: '1000' } });
  });
  afterAll(async () => {
    expect(gateway.decider.received).toEqual([]);
    await gateway.close();
  });

  async function expectFault(call: string, body: unknown, field: string): Promise<void> {
    const [method = '', path = ''] = call.split(' ');
    const answer = await gateway.send(method, path, body, { 'if-match': '"1"' });
    expect([body, answer.status]).toEqual([body, 400]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const named = (answer.body['errors'] as { field: string }[]).map((error) => error.field);
    const isIt = (name: string) =>
      name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`);
    expect([body, named, named.some(isIt)]).toEqual([body, named, true]);
  }

  it.each(malformedCases)('%s %j names %s', async (call, valid, field, values) => {
    const name = field.split('[')[0] ?? field;
    for (const value of values) await expectFault(call, { ...valid, [name]: value }, field);
  });

  it.each(requiredFields)('%s %j misses %s', async (call, valid, field) => {
    await expectFault(call, { ...valid, [field]: undefined }, field);
  });

  it('names every wrong field at once', async () => {
    const answer = await gateway.post('/api/events', {
      type: 'SALE',
      productId: ' ',
      quantity: 0,
      colour: 'red',
    });
    const named = (answer.body['errors'] as { field: string }[]).map(({ field }) => field);
    expect(named.sort()).toEqual(['colour', 'locationId', 'productId', 'quantity']);
  });

  it('lets no other fault hide that a note is needed', async () => {
    const adjustment = { type: 'ADJUSTMENT', reason: 'other', quantity: '2', locationId: 'WH-NORTH' };
    const answer = await gateway.post('/api/events', { ...adjustment, productId: ' ', colour: 'red' });
    const named = (answer.body['errors'] as { field: string }[]).map(({ field }) => field);
    expect(named.sort()).toEqual(['colour', 'note', 'productId', 'quantity']);
  });

  it.each(['[]', '7', 'null', '"x"', 'true'])('names the body when it is %s', async (body) => {
    await expectFault('POST /api/products', body, 'body');
  });

  it.each(['{', '', '{"__proto__":{"a":1}}', '{"a":1}}', '\u0000'])(
    'refuses %j, which is no JSON',
    async (body) => {
      expect(await gateway.post('/api/events', body)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ field: 'body' }] },
      });
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('takes no %s', async (type) => {
    expect(await gateway.post('/api/events', sale, { 'content-type': type })).toMatchObject({
      status: 415,
      body: { code: 'request.unsupported-media', errors: [{ field: 'content-type' }] },
    });
  });

  it('takes no long body', async () => {
    expect(await gateway.post('/api/events', { ...sale, reason: 'x'.repeat(70_000) })).toMatchObject({
      status: 413,
      body: { code: 'request.too-large', errors: [{ field: 'body' }] },
    });
  });

  it('stands deep nesting', async () => {
    const deep = `{"type":"SALE","reason":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expect(await gateway.post('/api/events', deep)).toMatchObject({ status: 400 });
  });

  it.each(['', ' ', 'with space', 'x'.repeat(129), 'ümlaut'])(
    'refuses the Idempotency-Key %j',
    async (key) => {
      const answer = await gateway.post('/api/events', sale, { 'idempotency-key': key });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'Idempotency-Key' }] } });
    },
  );

  it('lets a clock be 5 minutes ahead and no more', async () => {
    const ahead = (minutes: number) => ({
      ...sale,
      occurredAt: new Date(Date.now() + minutes * 60_000).toISOString(),
    });
    gateway.decider.decides(() => ({ code: 'command.expired', detail: 'Never mind.' }));
    expect(await gateway.post('/api/events', ahead(6))).toMatchObject({
      status: 422,
      body: { code: 'movement.occurred-in-future', errors: [{ field: 'occurredAt' }] },
    });
    expect(gateway.decider.received).toEqual([]);
    expect(await gateway.post('/api/events', ahead(4))).toMatchObject({ status: 409 });
    gateway.decider.received.length = 0;
  });

  it.each(malformedReads)('GET %s names %s', async (path, field) => {
    const answer = await gateway.get(path);
    expect(answer.status).toBe(400);
    expect((answer.body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
    expect(gateway.query.asked).toEqual([]);
  });

  it('names an unknown parameter of a write', async () => {
    expect(await gateway.post('/api/events?dryRun=true', sale)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'dryRun' }] },
    });
  });
});
