import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { eventually } from '@streamstock/server-kit-testing';
import { type Answer, startGateway, type TestGateway } from './gateway-fixture';
import { sessionCookie, type SignInWorld, startSignInWorld } from './session-fixture';

const settings = { RATE_LIMIT_REFUSALS: '5', TRUSTED_PROXIES: '127.0.0.1,::1' };
/** Of nobody else who tests on the same Redis. */
const anAddress = () => `10.${[randomInt(256), randomInt(256), randomInt(256)].join('.')}`;
const nonsense = () => `Bearer ${randomUUID()}`;
const limited = { status: 429, body: { code: 'rate.limited' } };

const statuses = async (count: number, ask: (index: number) => Promise<Answer>): Promise<number[]> => {
  const answered: number[] = [];
  for (let index = 0; index < count; index += 1) answered.push((await ask(index)).status);
  return answered;
};

describe.each([
  ['with Redis', {}],
  ['without Redis', { REDIS_URL: 'redis://localhost:1' }],
])('whoever is refused too often, %s', (_redis, environment) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ environment: { ...settings, ...environment } });
  });
  afterAll(() => gateway.close());

  const ask = (address: string, authorization: string, path = '/api/stock') =>
    gateway.get(path, { authorization, 'x-forwarded-for': address });
  const tokenOf = async (sub: string) => `Bearer ${await gateway.token({ sub })}`;
  const flood = (address: string) => statuses(5, () => ask(address, nonsense()));

  it('is not checked any more, and is told when to come back', async () => {
    const address = anAddress();
    expect(await flood(address)).toEqual([401, 401, 401, 401, 401]);
    const refused = await ask(address, nonsense());
    expect(refused).toMatchObject(limited);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toBe('"refusals";q=5;w=10');
    expect(refused.headers.get('x-correlation-id')).not.toBeNull();
    // A good one is not told from a bad one without the check.
    expect(await ask(address, await tokenOf('new-here'))).toMatchObject(limited);
    expect(await ask(anAddress(), await tokenOf('new-here'))).toMatchObject({ status: 200 });
  });

  it('locks nobody out who was let in before, until that is refused too', async () => {
    const address = anAddress();
    const olga = await tokenOf('olga');
    const ending = `Bearer ${await gateway.token({ sub: 'ending' }, -2)}`;
    for (const token of [olga, ending]) expect((await ask(address, token)).status).toBe(200);
    await flood(address);
    expect(await ask(address, olga)).toMatchObject({ status: 200 });
    expect(await ask(address, nonsense())).toMatchObject(limited);
    await eventually(async () => {
      expect(await ask(address, ending)).toMatchObject(limited);
    });
  });

  it('is counted by network where addresses are plenty', async () => {
    const network = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}`;
    const asked = await statuses(6, (index) => ask(`${network}::${String(index)}`, nonsense()));
    expect(asked).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('without anything to check is told 401, and only bodies count', async () => {
    const address = anAddress();
    const post = (body: string) =>
      gateway.post('/api/events', body, { authorization: '', 'x-forwarded-for': address });
    expect(await statuses(5, () => post('{'))).toEqual([400, 400, 400, 400, 400]);
    expect(await post('{}')).toMatchObject(limited);
    expect(new Set(await statuses(20, () => ask(address, '')))).toEqual(new Set([401]));
    expect(await ask(address, nonsense())).toMatchObject({ status: 401 });
  });

  it('still gets what is open to everyone', async () => {
    const address = anAddress();
    await flood(address);
    for (const path of ['/', '/inventory', '/main.js', '/api/openapi.json', '/health/live'])
      expect((await ask(address, nonsense(), path)).status).not.toBe(429);
    expect(await ask(address, nonsense())).toMatchObject(limited);
  });
});

describe('sessions that are over', () => {
  let world: SignInWorld;
  beforeAll(async () => {
    world = await startSignInWorld(settings);
  });
  afterAll(() => world.close());

  it('are looked up so often for one address; who is signed in goes on, and anybody can sign in', async () => {
    const [gateway, other] = world.gateways;
    const address = anAddress();
    const from = { 'x-forwarded-for': address };
    const nobody = () => ({ ...from, authorization: '', cookie: `${sessionCookie}=${randomUUID()}` });
    const here = { ...world.sessionOf(await world.signIn()), ...from };
    expect((await gateway.get('/api/session', here)).status).toBe(200);
    expect(await statuses(6, () => gateway.get('/api/session', nobody()))).toEqual([
      401, 401, 401, 401, 401, 429,
    ]);
    expect((await gateway.get('/api/session', here)).status).toBe(200);
    expect(await gateway.get('/api/session', { ...from, authorization: nonsense() })).toMatchObject({
      status: 401,
    });
    const begun = await fetch(`${world.url}/sign-in`, { redirect: 'manual', headers: nobody() });
    expect(begun.status).toBe(302);
    // Another replica learns of it when it refuses somebody itself.
    expect(await statuses(2, () => other.get('/api/session', nobody()))).toEqual([401, 429]);
  });
});
