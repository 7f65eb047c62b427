import { startGateway, type TestGateway } from './gateway-fixture';
import { sendJson, type StandInService, startStandIn } from './stand-ins/service';

describe('reads', () => {
  let gateway: TestGateway;
  let second: StandInService;
  let gone: StandInService;
  beforeAll(async () => {
    [second, gone] = await Promise.all([startStandIn(), startStandIn()]);
    await gone.close();
    gateway = await startGateway({
      environment: {
        INVENTORY_QUERY_URLS: `${gone.url},${second.url}`,
        READ_TIMEOUT_MS: '300',
        RATE_LIMIT_GET_STOCK: '1000',
      },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await second.close();
  });
  beforeEach(() => {
    second.asked.length = 0;
    second.answers((_request, response) => {
      sendJson(response, 200, { items: [] });
    });
  });

  it.each([
    ['/api/stock?limit=5&locationId=A', '/stock?limit=5&locationId=A'],
    ['/api/stock/A/P-1?minVersion=3', '/stock/A/P-1?minVersion=3'],
    ['/api/products?search=caf%C3%A9', '/products?search=caf%C3%A9'],
    [
      '/api/products?locationId=A&supplierId=S&sort=-onHand&page=2',
      '/products?locationId=A&supplierId=S&sort=-onHand&page=2',
    ],
    ['/api/products/P-1?minVersion=2', '/products/P-1?minVersion=2'],
    ['/api/categories', '/categories'],
    ['/api/locations?status=closed', '/locations?status=closed'],
    ['/api/locations/A?minVersion=2', '/locations/A?minVersion=2'],
    ['/api/suppliers?search=roast', '/suppliers?search=roast'],
    ['/api/suppliers/S?minVersion=2', '/suppliers/S?minVersion=2'],
    ['/api/events?type=COUNT&from=2026-03-02T00:00:00Z', '/events?type=COUNT&from=2026-03-02T00:00:00Z'],
    ['/api/metrics?locationId=A', '/figures?locationId=A'],
    ['/api/metrics/sales?days=8&locationId=A', '/figures/sales?days=8&locationId=A'],
    ['/get-stock/A/P-1?minVersion=3', '/stock/A/P-1?minVersion=3'],
  ])('GET %s is %s of inventory-query', async (path, asked) => {
    const answer = await gateway.get(path, { 'x-correlation-id': 'screen-1' });
    expect(answer).toMatchObject({ status: 200, body: { items: [] } });
    expect(second.asked).toMatchObject([{ url: asked, headers: { 'x-correlation-id': 'screen-1' } }]);
  });

  it('goes on to the next replica when one is gone, every time, on connections that stay open', async () => {
    const before = second.connections();
    for (let index = 0; index < 10; index += 1) expect((await gateway.get('/api/stock')).status).toBe(200);
    expect(second.asked.length).toBe(10);
    expect(second.connections() - before).toBeLessThanOrEqual(1);
  });

  it('hands the version on, and that a client has it already', async () => {
    second.answers(({ headers }, response) => {
      response.setHeader('etag', '"7"');
      if (headers['if-none-match'] === '"7"') response.writeHead(304).end();
      else sendJson(response, 200, { version: 7 });
    });
    const answer = await gateway.get('/api/products/P-1');
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"7"']);
    const again = await gateway.get('/api/products/P-1', { 'if-none-match': '"7"' });
    expect([again.status, again.headers.get('etag'), again.body]).toEqual([304, '"7"', { text: '' }]);
  });

  it('hands problems on as they are, addressed as the client asked', async () => {
    second.answers((_request, response) => {
      response.setHeader('retry-after', '2');
      const problem = {
        code: 'read-model.behind',
        status: 503,
        instance: '/stock/A/P-1',
        correlationId: 'inner',
      };
      sendJson(response, 503, problem, 'application/problem+json');
    });
    const answer = await gateway.get('/api/stock/A/P-1?minVersion=9', { 'x-correlation-id': 'screen-2' });
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'read-model.behind', instance: '/api/stock/A/P-1', correlationId: 'screen-2' },
    });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['is silent', () => undefined],
    ['breaks off', (_: unknown, response: { destroy(): void }) => response.destroy()],
    ['answers rubbish', (_: unknown, response: { end(text: string): void }) => response.end('<html>')],
    [
      'answers 500 with its own text',
      (_: unknown, response: Parameters<typeof sendJson>[0]) => sendJson(response, 500, { stack: 'secret' }),
    ],
  ])('answers 503 when the service %s', async (_what, handler) => {
    second.answers(handler);
    const answer = await gateway.get('/api/products');
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'service.unavailable', instance: '/api/products' },
    });
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });
});
