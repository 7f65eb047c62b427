import { recordMovements, type RecordMovementsData } from '@streamstock/contracts-events';
import { bulkAnswerSchema } from '@streamstock/contracts-http-api';
import { startGateway, type TestGateway } from './gateway-fixture';

const path = '/api/stock/movements';
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

describe('an array of independent rows', () => {
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

  it('has one result per row, in order, from few records', async () => {
    const answer = await gateway.post(path, sales(1_000), keyed('array-1'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('idempotency-key')).toBe('array-1');
    const { results, ...counts } = strictAnswer.parse(answer.body);
    expect(counts).toEqual({
      rows: 1_000,
      accepted: 1_000,
      refused: 0,
      invalid: 0,
      pending: 0,
      unknown: 0,
    });
    expect(results.map(({ row }) => row)).toEqual(sales(1_000).map((_, row) => row));
    const rows = gateway.decider.received.flatMap(
      ({ message }) => recordMovements.schema.parse(message).data.rows,
    );
    expect(rows).toHaveLength(1_000);
    expect(gateway.decider.received.length).toBeLessThan(100);
  });

  it('takes what a body of 64 KiB does not hold, up to a megabyte', async () => {
    const long = sales(1_000).map((row) => ({ ...row, note: 'x'.repeat(400) }));
    expect(await gateway.post(path, long, keyed())).toMatchObject({
      status: 200,
      body: { accepted: 1_000 },
    });
    const longer = long.map((row) => ({
      ...row,
      documentId: 'y'.repeat(64),
      reason: 'z'.repeat(200),
      note: 'x'.repeat(500),
    }));
    expect(await gateway.post(path, [...longer, ...longer], keyed())).toMatchObject({
      status: 413,
      body: { code: 'request.too-large' },
    });
  });

  it('lets no wrong row stop the others', async () => {
    gateway.decider.decides(({ data }) =>
      (data as RecordMovementsData).rows[0]?.productId === 'P-4' ? insufficient : 'accept',
    );
    const rows = [
      saleOf(0),
      { ...sale, quantity: 0 },
      null,
      { ...sale, locationId: 'WH-SOUTH' },
      saleOf(4),
      saleOf(5),
    ];
    const answer = await gateway.post(path, rows, await operator());
    expect(strictAnswer.parse(answer.body)).toMatchObject({
      rows: 6,
      accepted: 2,
      refused: 2,
      invalid: 2,
      results: [
        { outcome: 'accepted' },
        { outcome: 'invalid', code: 'request.invalid', errors: [{ field: 'quantity' }] },
        { outcome: 'invalid', errors: [{ field: 'body' }] },
        { outcome: 'refused', code: 'auth.location-forbidden', commandId: expect.any(String) },
        { outcome: 'refused', code: 'stock.insufficient' },
        { outcome: 'accepted' },
      ],
    });
  });

  it('says pending of rows that take too long, and answers them when they come again', async () => {
    gateway.decider.decides(() => 'silence');
    const headers = keyed();
    const first = await gateway.post(path, sales(5), headers);
    expect(first).toMatchObject({ status: 200, body: { rows: 5, pending: 5 } });
    gateway.decider.decides(() => 'accept');
    expect(await gateway.post(path, sales(5), headers)).toMatchObject({
      status: 200,
      body: { accepted: 5 },
    });
  });

  it('does nothing twice under one key', async () => {
    const headers = keyed();
    const [first, second] = await Promise.all([
      gateway.post(path, sales(300), headers),
      gateway.post(path, sales(300), headers),
    ]);
    expect(second.body).toEqual(first.body);
    expect((await gateway.post(path, sales(300), headers)).body).toEqual(first.body);
  });

  it.each([[[]], [{}], [sales(1_001)], ['x']])('has to be an array of 1 to 1,000 rows, %#', async (body) => {
    expect(await gateway.post(path, JSON.stringify(body), keyed())).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ field: 'body' }] },
    });
  });

  it('tells of an unknown policy', async () => {
    expect(await gateway.post(`${path}?policy=some`, sales(1), keyed())).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'policy' }] },
    });
  });
});
