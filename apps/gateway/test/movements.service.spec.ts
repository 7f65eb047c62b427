import { recordMovements, transferStock } from '@streamstock/contracts-events';
import { recordedEventSchema, transferredSchema } from '@streamstock/contracts-http-api';
import { startGateway, type TestGateway } from './gateway-fixture';

const place = { productId: 'PROD-001', locationId: 'WH-NORTH' };
const paper = { documentId: 'slip-7', orderId: 'order-1', note: 'box was wet' };
const transfer = {
  fromLocationId: 'WH-NORTH',
  toLocationId: 'WH-SOUTH',
  lines: [
    { productId: 'PROD-002', quantity: 5 },
    { productId: 'PROD-001', quantity: 2 },
  ],
};

let keys = 0;
const keyed = () => ({ 'idempotency-key': `key-${String((keys += 1))}` });

describe('movements', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.decider.decides(() => 'accept');
  });
  const last = () => gateway.decider.received.at(-1);

  it.each([
    [{ type: 'SALE', quantity: 2, reason: 'till' }, -2],
    [{ type: 'RESTOCK', quantity: 2, supplierId: 'S-1', orderedQuantity: 3 }, 2],
    [{ type: 'RETURN', quantity: 2, reason: 'wrong size' }, 2],
    [{ type: 'ADJUSTMENT', quantity: -2, reason: 'damaged' }, -2],
    [{ type: 'COUNT', quantity: 0, expectedVersion: 7 }, -102],
  ])('takes %j over as it is', async (movement, onHandChange) => {
    const asked = { ...place, ...paper, ...movement };
    const answer = await gateway.post('/api/events', asked, keyed());
    expect(answer.status).toBe(201);
    expect(recordedEventSchema.strict().parse(answer.body)).toMatchObject({
      ...place,
      type: movement.type,
      quantity: movement.quantity,
      onHandChange,
    });
    const [row] = recordMovements.schema.parse(last()?.message).data.rows;
    expect(row).toEqual({
      ...asked,
      commandId: answer.body['commandId'],
      bodyHash: expect.any(String),
      occurredAt: expect.any(String),
    });
  });

  it('moves stock between two locations', async () => {
    const asked = { ...transfer, documentId: 'transfer-77', note: 'for the weekend', source: 'import:wms' };
    const answer = await gateway.post(
      '/api/transfers',
      { ...asked, occurredAt: '2026-03-02T10:15:00+01:00', expiresAt: '2040-01-01T01:00:00+01:00' },
      keyed(),
    );
    expect(answer.status).toBe(201);
    const { commandId, lines } = transferredSchema.strict().parse(answer.body);
    expect(lines.map(({ productId, quantity }) => ({ productId, quantity }))).toEqual(transfer.lines);
    expect(answer.headers.get('location')).toBe(`/api/commands/${commandId}`);
    const command = transferStock.schema.parse(last()?.message);
    expect([last()?.key, command.key]).toEqual([commandId, commandId]);
    expect(command.source).toEqual({ kind: 'import', name: 'import:wms' });
    const { source: _, ...data } = asked;
    expect(command.data).toEqual({
      ...data,
      commandId,
      bodyHash: expect.any(String),
      occurredAt: '2026-03-02T09:15:00Z',
      expiresAt: '2040-01-01T00:00:00Z',
    });
  });

  it('has room for 1,000 lines with the longest ids, as a person would write them', async () => {
    const answer = await gateway.post('/api/transfers', JSON.stringify(linesOf(1_000), null, 2), keyed());
    expect(answer.status).toBe(201);
    expect(transferredSchema.parse(answer.body).lines).toHaveLength(1_000);
    expect(transferStock.schema.parse(last()?.message).data.lines).toHaveLength(1_000);
  });

  it('has room for no more', async () => {
    const before = gateway.decider.received.length;
    expect(await gateway.post('/api/transfers', linesOf(1_001), keyed())).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ field: 'lines' }] },
    });
    const long = JSON.stringify(linesOf(1)).padEnd(262_145);
    expect(await gateway.post('/api/transfers', long, keyed())).toMatchObject({
      status: 413,
      body: { code: 'request.too-large' },
    });
    expect(await gateway.post('/api/transfers', long.slice(0, 262_144), keyed())).toMatchObject({
      status: 201,
    });
    expect(gateway.decider.received.length).toBe(before + 1);
  });

  it('leaves the other routes at their limit', async () => {
    const long = JSON.stringify({ ...place, type: 'SALE', quantity: 1 }).padEnd(65_537);
    expect(await gateway.post('/api/events', long)).toMatchObject({ status: 413 });
  });

  it('answers a repeated transfer the same, and refuses its key for another', async () => {
    const header = keyed();
    const first = await gateway.post('/api/transfers', transfer, header);
    expect(await gateway.post('/api/transfers', transfer, header)).toMatchObject({
      status: 201,
      body: first.body,
    });
    const turned = { ...transfer, fromLocationId: 'WH-SOUTH', toLocationId: 'WH-NORTH' };
    expect(await gateway.post('/api/transfers', turned, header)).toMatchObject({
      status: 422,
      body: { code: 'command.duplicate-body-differs' },
    });
  });

  it.each([
    ['/api/events', { ...place, type: 'COUNT', quantity: 4 }],
    ['/api/transfers', transfer],
  ])('%s lets nothing happen tomorrow', async (path, body) => {
    const occurredAt = new Date(Date.now() + 6 * 60_000).toISOString();
    expect(await gateway.post(path, { ...body, occurredAt })).toMatchObject({
      status: 422,
      body: { code: 'movement.occurred-in-future', errors: [{ field: 'occurredAt' }] },
    });
  });

  it.each([
    ['stock.version-differs', 409, 'expectedVersion'],
    ['product.lifecycle-forbids', 409, 'productId'],
    ['supplier.not-found', 404, 'supplierId'],
    ['location.closed', 409, 'lines[3].productId'],
  ] as const)('answers the refusal %s with %d', async (code, status, field) => {
    gateway.decider.decides(() => ({ code, detail: 'No.', field }));
    for (const [path, body] of [
      ['/api/events', { ...place, type: 'COUNT', quantity: 4 }],
      ['/api/transfers', transfer],
    ] as const) {
      expect(await gateway.post(path, body, keyed())).toMatchObject({
        status,
        body: { code, errors: [{ field }] },
      });
    }
  });
});

const linesOf = (count: number) => ({
  ...transfer,
  lines: Array.from({ length: count }, (_, index) => ({
    productId: `P-${String(index)}`.padEnd(64, 'x'),
    quantity: 1_000_000,
  })),
});
