import { recordMovementsTogether } from '@streamstock/contracts-events';
import { bulkAnswerSchema, bulkRowResultSchema } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import { startGateway, type TestGateway } from './gateway-fixture';

const path = '/api/stock/movements';
const together = `${path}?policy=all-or-nothing`;
const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const saleOf = (index: number) => ({
  ...sale,
  productId: `P-${String(index % 50)}`,
  orderId: `o-${String(index)}`,
});
const sales = (count: number) => Array.from({ length: count }, (_, index) => saleOf(index));
const insufficient = { code: 'stock.insufficient', detail: 'Only 1 of 2 units available.' } as const;

let keys = 0;
const keyed = (key = `key-${String((keys += 1))}`) => ({ 'idempotency-key': key });
const strictAnswer = bulkAnswerSchema.strict();

describe('an array that is decided as one', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ environment: { RESULT_TIMEOUT_MS: '1500' } });
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.decider.decides(() => 'accept');
    gateway.decider.received.length = 0;
  });
  const operator = async () => ({
    ...keyed(),
    authorization: `Bearer ${await gateway.token({ roles: ['operator'], locations: ['WH-NORTH'] })}`,
  });

  it('is one command, whose id all rows share', async () => {
    const answer = await gateway.post(together, [...sales(3), { ...sale, type: 'RETURN' }], keyed());
    expect(answer.status).toBe(200);
    const { results, ...counts } = strictAnswer.parse(answer.body);
    expect(counts).toEqual({ rows: 4, accepted: 4, refused: 0, invalid: 0, pending: 0, unknown: 0 });
    const [command] = gateway.decider.received;
    const { data, key } = recordMovementsTogether.schema.parse(command?.message);
    expect([command?.key, key]).toEqual([data.commandId, data.commandId]);
    expect(results.map((result) => 'commandId' in result && result.commandId)).toEqual(
      results.map(() => data.commandId),
    );
    expect(results.map((result) => 'type' in result && result.type)).toEqual([
      'SALE',
      'SALE',
      'SALE',
      'RETURN',
    ]);
  });

  it('is refused as one, with the reason of each row', async () => {
    gateway.decider.decides(() => ({
      ...insufficient,
      field: '2.quantity',
      rows: [{ ...insufficient, row: 2, field: '2.quantity' }],
    }));
    const answer = await gateway.post(together, sales(4), keyed());
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'movements.one-refused',
        status: 409,
        instance: path,
        commandId: expect.any(String),
        errors: [{ field: '2.quantity', message: insufficient.detail }],
      },
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const results = z.array(bulkRowResultSchema).parse(answer.body['results']);
    expect(results.map((result) => 'code' in result && result.code)).toEqual([
      'movements.one-refused',
      'movements.one-refused',
      'stock.insufficient',
      'movements.one-refused',
    ]);
  });

  it('names every wrong row, and sends nothing', async () => {
    const answer = await gateway.post(
      together,
      [saleOf(0), saleOf(1), saleOf(2), { ...sale, quantity: 0 }],
      keyed(),
    );
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: '3.quantity' }] } });
    expect(gateway.decider.received).toEqual([]);
  });

  it.each([
    [{ ...sale, type: 'COUNT' }, 'auth.role-missing', '1.type'],
    [{ ...sale, locationId: 'WH-SOUTH' }, 'auth.location-forbidden', '1.locationId'],
  ])('is not sent with a row that the person may not do: %j', async (row, code, field) => {
    const answer = await gateway.post(together, [sale, row], await operator());
    expect(answer).toMatchObject({ status: 403, body: { code, errors: [{ field }] } });
    expect(gateway.decider.received).toEqual([]);
  });

  it('answers 202 when it takes too long or nobody wants to wait, then the outcome', async () => {
    gateway.decider.decides(() => 'silence');
    const headers = keyed();
    const answer = await gateway.post(together, sales(2), headers);
    expect(answer).toMatchObject({ status: 202, body: { outcome: 'pending' } });
    expect(await gateway.post(together, sales(2), { ...keyed(), prefer: 'respond-async' })).toMatchObject({
      status: 202,
    });
    gateway.decider.decides(() => 'accept');
    expect(await gateway.post(together, sales(2), headers)).toMatchObject({
      status: 200,
      body: { accepted: 2 },
    });
  });

  it('is another request than the same rows by themselves', async () => {
    const headers = keyed();
    expect(await gateway.post(path, sales(2), headers)).toMatchObject({ status: 200 });
    expect(await gateway.post(together, sales(2), headers)).toMatchObject({
      status: 422,
      body: { code: 'command.duplicate-body-differs' },
    });
  });

  it('has to fit into one record', async () => {
    const noted = (length: number) => sales(1_000).map((row) => ({ ...row, note: '\u0001'.repeat(length) }));
    expect(await gateway.post(together, noted(138), keyed())).toMatchObject({ status: 200 });
    const longest = JSON.stringify(noted(155));
    expect(Buffer.byteLength(longest)).toBeLessThan(1_048_576);
    expect(await gateway.post(together, longest, keyed())).toMatchObject({
      status: 413,
      body: { code: 'request.too-large', errors: [{ field: 'body' }] },
    });
  });
});
