import { startGateway, type TestGateway } from './gateway-fixture';

const sale = { type: 'SALE', productId: 'PROD-001', locationId: 'WH-NORTH', quantity: 2 };
const strict = { RATE_LIMIT_READS: '5', RATE_LIMIT_WRITES: '3' };

describe.each([
  ['with Redis', {}],
  ['without Redis', { REDIS_URL: 'redis://localhost:1' }],
])('limits, %s', (_redis, environment) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ environment: { ...strict, ...environment } });
  });
  afterAll(() => gateway.close());

  const as = async (claims: Parameters<TestGateway['token']>[0]) => ({
    authorization: `Bearer ${await gateway.token(claims)}`,
  });
  const statuses = async (count: number, ask: () => Promise<{ status: number }>) =>
    (await Promise.all(Array.from({ length: count }, ask))).map(({ status }) => status).sort();

  it('lets so many requests of one client to one route through and says when to come back', async () => {
    const headers = await as({ sub: 'reader' });
    expect(await statuses(8, () => gateway.get('/api/stock', headers))).toEqual([
      200, 200, 200, 200, 200, 429, 429, 429,
    ]);
    const refused = await gateway.get('/api/stock', headers);
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate.limited' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toBe('"reads";q=5;w=10');
    expect(refused.headers.get('ratelimit')).toMatch(/^"reads";r=0;t=\d+$/);
  });

  it('counts routes, people and tenants apart', async () => {
    const headers = await as({ sub: 'reader' });
    expect((await gateway.get('/api/products', headers)).status).toBe(200);
    expect((await gateway.get('/api/stock', await as({ sub: 'another' }))).status).toBe(200);
    const tenant = `${gateway.tenant}-other`;
    expect((await gateway.get('/api/stock', await as({ sub: 'reader', tenant }))).status).toBe(200);
  });

  it('limits writes by themselves', async () => {
    const headers = { ...(await as({ sub: 'writer' })), prefer: 'respond-async' };
    expect(await statuses(5, () => gateway.post('/api/events', sale, headers))).toEqual([
      202, 202, 202, 429, 429,
    ]);
  });

  it('never limits probes', async () => {
    const answers = await statuses(20, () => fetch(`${gateway.url}/health/live`));
    expect(new Set(answers)).toEqual(new Set([200]));
  });
});
