import { startGateway, type TestGateway } from './gateway-fixture';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const restock = { ...sale, type: 'RESTOCK' };
const product = { sku: 'COF-1', name: 'Espresso', category: 'Coffee' };
const location = { code: 'NORTH', name: 'North', kind: 'warehouse', region: 'N', timezone: 'Europe/Berlin' };

const wrongIds = ['', ' ', 'a b', '../x', '-x', 'x'.repeat(65), 'a\u0000b', 'ä', 7, null, [], {}];
const wrongTexts = (max: number) => ['', 'x'.repeat(max + 1), 'a\u0000b', 7, null, ['x'], {}];
const wrongQuantities = [0, -1, 1.5, 1_000_001, 1e308, '2', null, true, [1]];
const wrongInstants = [
  'yesterday',
  '2026-02-30T00:00:00Z',
  '2026-03-02',
  '0000-01-01T00:00:00Z',
  '',
  7,
  null,
];
const wrongMoney = [
  { amount: -1, currency: 'EUR' },
  { amount: 1.5, currency: 'EUR' },
  { amount: 1, currency: 'euro' },
  7,
];

type Case = readonly [path: string, valid: object, field: string, values: readonly unknown[]];

const cases: readonly Case[] = [
  ['/api/events', sale, 'type', ['sale', '', 7, null, 'RETURN', '__proto__']],
  ['/api/events', sale, 'productId', wrongIds],
  ['/api/events', sale, 'locationId', wrongIds],
  ['/api/events', sale, 'quantity', wrongQuantities],
  ['/api/events', sale, 'occurredAt', wrongInstants],
  ['/api/events', sale, 'expiresAt', wrongInstants],
  ['/api/events', sale, 'source', wrongTexts(64)],
  ['/api/events', sale, 'orderId', wrongTexts(64)],
  ['/api/events', sale, 'reason', wrongTexts(200)],
  ['/api/events', sale, 'supplierId', ['S-1']],
  ['/api/events', restock, 'supplierId', wrongIds],
  ['/api/events', restock, 'unitCost', wrongMoney],
  ['/api/events', restock, 'orderedAt', wrongInstants],
  ['/api/events', restock, 'expectedAt', wrongInstants],
  ['/api/events', restock, 'orderedQuantity', wrongQuantities],
  ['/api/events', sale, 'unknown', [1, null, 'x']],
  ['/api/products', product, 'productId', wrongIds],
  ['/api/products', product, 'sku', wrongIds],
  ['/api/products', product, 'name', wrongTexts(200)],
  ['/api/products', product, 'category', wrongTexts(100)],
  ['/api/products', product, 'barcode', ['123', 'abcdefgh', '1'.repeat(15), 7]],
  ['/api/products', product, 'price', wrongMoney],
  ['/api/products', product, 'baseUnit', wrongTexts(20)],
  ['/api/products', product, 'reorderPoint', [-1, 1.5, 1_000_001, '1', null]],
  ['/api/products', product, 'negativeStock', ['maybe', true, null]],
  ['/api/products', product, 'unknown', [1]],
  ['/api/locations', location, 'locationId', wrongIds],
  ['/api/locations', location, 'code', wrongIds],
  ['/api/locations', location, 'name', wrongTexts(200)],
  ['/api/locations', location, 'kind', ['shop', null, 7]],
  ['/api/locations', location, 'region', wrongTexts(100)],
  ['/api/locations', location, 'timezone', ['Mars/Olympus', '', 7, null]],
  ['/api/locations', location, 'capacity', [-1, 1.5, 1e12, '1']],
  ['/api/locations', location, 'unknown', [1]],
];

const required: readonly (readonly [string, object, string])[] = [
  ...['type', 'productId', 'locationId', 'quantity'].map((field) => ['/api/events', sale, field] as const),
  ...['sku', 'name', 'category'].map((field) => ['/api/products', product, field] as const),
  ...['code', 'name', 'kind', 'region', 'timezone'].map(
    (field) => ['/api/locations', location, field] as const,
  ),
];

describe('malformed requests', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(async () => {
    expect(gateway.decider.received).toEqual([]);
    await gateway.close();
  });

  async function expectFault(path: string, body: unknown, field: string): Promise<void> {
    const answer = await gateway.post(path, body);
    expect([body, answer.status]).toEqual([body, 400]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const named = (answer.body['errors'] as { field: string }[]).map((error) => error.field);
    expect([body, named.some((name) => name === field || name.startsWith(`${field}.`))]).toEqual([
      body,
      true,
    ]);
  }

  it.each(cases)('%s %j names %s', async (path, valid, field, values) => {
    for (const value of values) await expectFault(path, { ...valid, [field]: value }, field);
  });

  it.each(required)('%s %j misses %s', async (path, valid, field) => {
    await expectFault(
      path,
      Object.fromEntries(Object.entries(valid).filter(([name]) => name !== field)),
      field,
    );
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

  it.each(['[]', '7', 'null', '"x"', 'true'])('names the body when it is %s', async (body) => {
    await expectFault('/api/products', body, 'body');
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

  it.each([
    ['/api/stock?limit=0', 'limit'],
    ['/api/stock?limit=201', 'limit'],
    ['/api/stock?status=gone', 'status'],
    ['/api/stock?productId=a%20b', 'productId'],
    ['/api/stock?colour=red', 'colour'],
    ['/api/stock?limit=5&limit=6', 'limit'],
    ['/api/stock/WH-NORTH/PROD-001?minVersion=-1', 'minVersion'],
    ['/api/stock/WH-NORTH/PROD-001?version=1', 'version'],
    ['/api/stock/a%20b/PROD-001', 'locationId'],
    ['/api/stock/WH-NORTH/%00', 'productId'],
    ['/api/stock/WH-NORTH/..%2f..%2fhealth', 'productId'],
    ['/api/products?search=', 'search'],
    [`/api/products?search=${'x'.repeat(101)}`, 'search'],
    ['/api/products/a%2fb', 'productId'],
    ['/api/products/PROD-001?expand=all', 'expand'],
    ['/api/locations?kind=store', 'kind'],
    ['/api/commands/not-a-uuid', 'commandId'],
    ['/api/stream?locationId=a%20b', 'locationId[0]'],
    ['/api/stream?colour=red', 'colour'],
    [`/api/stream?productId=${'x,'.repeat(250)}x`, 'productId'],
  ])('GET %s names %s', async (path, field) => {
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
