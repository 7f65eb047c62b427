import { recordMovements } from '@streamstock/contracts-events';
import { updatedStockSchema } from '@streamstock/contracts-http-api';
import { startGateway, type TestGateway } from './gateway-fixture';
import { sendJson } from './stand-ins/service';

const path = '/update-stock/WH-NORTH/PROD-001';

let keys = 0;
const keyed = () => ({ 'idempotency-key': `key-${String((keys += 1))}` });

describe('short forms', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({
      environment: { RESULT_TIMEOUT_MS: '700', RATE_LIMIT_GET_STOCK: '1000' },
    });
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.decider.decides(() => 'accept');
  });

  describe('update-stock', () => {
    it('counts, whatever was there, and tells before and after', async () => {
      const answer = await gateway.send('POST', `${path}?quantity=7`, undefined, keyed());
      expect(answer.status).toBe(200);
      const { commandId, ...updated } = updatedStockSchema.strict().parse(answer.body);
      expect(updated).toMatchObject({
        locationId: 'WH-NORTH',
        productId: 'PROD-001',
        before: 102,
        after: 7,
        version: 1,
      });
      const received = gateway.decider.received.at(-1);
      expect(received?.key).toBe(`${gateway.tenant}|PROD-001`);
      expect(recordMovements.schema.parse(received?.message).data.rows).toEqual([
        {
          commandId,
          bodyHash: expect.any(String),
          type: 'COUNT',
          locationId: 'WH-NORTH',
          productId: 'PROD-001',
          quantity: 7,
          occurredAt: expect.any(String),
        },
      ]);
    });

    it.each(['0', '007', '1000000000'])('takes quantity %s', async (quantity) => {
      const answer = await gateway.send('POST', `${path}?quantity=${quantity}`, undefined, keyed());
      expect(answer).toMatchObject({ status: 200, body: { after: Number(quantity) } });
    });

    it.each([
      ['', 'quantity'],
      ['?quantity=', 'quantity'],
      ['?quantity=%20', 'quantity'],
      ['?quantity=-1', 'quantity'],
      ['?quantity=%2B1', 'quantity'],
      ['?quantity=1.5', 'quantity'],
      ['?quantity=1e3', 'quantity'],
      ['?quantity=0x10', 'quantity'],
      ['?quantity=seven', 'quantity'],
      ['?quantity=1000000001', 'quantity'],
      ['?quantity=1&quantity=2', 'quantity'],
      ['?quantity=1&note=x', 'note'],
      ['?qty=1', 'qty'],
    ])('with %j names %s', async (query, field) => {
      const before = gateway.decider.received.length;
      const answer = await gateway.send('POST', `${path}${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
      expect((answer.body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
      expect(gateway.decider.received.length).toBe(before);
    });

    it.each([
      ['/update-stock/a%20b/PROD-001?quantity=1', 'locationId'],
      ['/update-stock/WH-NORTH/%00?quantity=1', 'productId'],
    ])('%s names %s', async (wrong, field) => {
      expect(await gateway.send('POST', wrong)).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
    });

    it('takes no body', async () => {
      expect(await gateway.post(`${path}?quantity=7`, { quantity: 7 })).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ field: 'body' }] },
      });
    });

    it('answers a repeat the same and counts once; its key is for nothing else', async () => {
      const key = keyed();
      const count = (at: string) => gateway.send('POST', at, undefined, key);
      const first = await count(`${path}?quantity=7`);
      expect(await count(`${path}?quantity=7`)).toMatchObject({ status: 200, body: first.body });
      for (const other of [`${path}?quantity=8`, '/update-stock/WH-NORTH/PROD-002?quantity=7']) {
        expect(await count(other)).toMatchObject({
          status: 422,
          body: { code: 'command.duplicate-body-differs' },
        });
      }
    });

    it('answers as other writes do when it is refused or takes long', async () => {
      gateway.decider.decides(() => ({ code: 'product.not-found', detail: 'No.', field: 'productId' }));
      expect(await gateway.send('POST', `${path}?quantity=7`)).toMatchObject({
        status: 404,
        body: { code: 'product.not-found', instance: path, errors: [{ field: 'productId' }] },
      });
      gateway.decider.decides(() => 'silence');
      const answer = await gateway.send('POST', `${path}?quantity=7`);
      expect(answer).toMatchObject({ status: 202, body: { outcome: 'pending' } });
      expect(answer.headers.get('location')).toBe(`/api/commands/${String(answer.body['commandId'])}`);
    });

    it('is no GET', async () => {
      expect(await gateway.get(`${path}?quantity=7`)).toMatchObject({ status: 404 });
    });
  });

  it('get-stock answers as the long form, problems too', async () => {
    gateway.query.answers(({ url }, response) => {
      if (url?.includes('PROD-404'))
        sendJson(response, 404, { code: 'stock.not-found', instance: url }, 'application/problem+json');
      else sendJson(response, 200, { asked: url });
    });
    const [short, long] = [
      await gateway.get('/get-stock/WH-NORTH/PROD-001'),
      await gateway.get('/api/stock/WH-NORTH/PROD-001'),
    ];
    expect(short).toMatchObject({ status: 200, body: { asked: '/stock/WH-NORTH/PROD-001' } });
    expect(short.body).toEqual(long.body);
    expect(await gateway.get('/get-stock/WH-NORTH/PROD-404')).toMatchObject({
      status: 404,
      body: { code: 'stock.not-found', instance: '/get-stock/WH-NORTH/PROD-404' },
    });
  });
});
