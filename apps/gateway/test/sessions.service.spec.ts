import { eventually, testServers } from '@streamstock/server-kit-testing';
import { Redis } from 'ioredis';
import { startGateway } from './gateway-fixture';
import { ownPage, personOf, sale, type SignInWorld, startSignInWorld } from './session-fixture';
import { openStream } from './stand-ins/event-stream';

const tokens = 'POST /token';

describe('a session', () => {
  let world: SignInWorld;
  let redis: Redis;
  beforeAll(async () => {
    world = await startSignInWorld();
    redis = new Redis(testServers().redisUrl);
  });
  afterAll(async () => {
    redis.disconnect();
    await world.close();
  });
  beforeEach(() => {
    world.provider.away = false;
    world.provider.refusesGrants = false;
    world.provider.accessSeconds = 300;
    world.provider.asked.length = 0;
  });

  const over = { status: 401, body: { code: 'auth.session-over' } };
  const away = { status: 503, body: { code: 'service.unavailable' } };
  const timesAsked = () => world.provider.asked.filter((call) => call === tokens).length;
  /** Whose access token is to be renewed at the next request, or has ended. */
  const signInFor = async (seconds: number) => {
    world.provider.accessSeconds = seconds;
    const session = world.sessionOf(await world.signIn());
    world.provider.accessSeconds = 300;
    world.provider.asked.length = 0;
    return session;
  };

  it('asks writes for proof that our own page makes them', async () => {
    const [gateway] = world.gateways;
    const session = world.sessionOf(await world.signIn());
    const refused = { status: 400, body: { errors: [{ field: 'x-requested-with' }] } };
    expect(await gateway.post('/api/events', sale, session)).toMatchObject(refused);
    expect(await gateway.send('POST', '/sign-out', undefined, session)).toMatchObject(refused);
    expect(
      await gateway.send('POST', '/sign-out', undefined, { ...session, 'sec-fetch-site': 'cross-site' }),
    ).toMatchObject(refused);
    expect(await gateway.post('/api/events', sale, { ...session, ...ownPage })).toMatchObject({
      status: 201,
    });
  });

  it('names the role and the location that somebody is missing', async () => {
    const [gateway] = world.gateways;
    const session = { ...world.sessionOf(await world.signIn({ roles: ['operator'] })), ...ownPage };
    expect(await gateway.post('/api/events', { ...sale, type: 'COUNT' }, session)).toMatchObject({
      status: 403,
      body: { code: 'auth.role-missing', detail: 'Needs the role manager.' },
    });
    expect(await gateway.post('/api/events', { ...sale, locationId: 'WH-SOUTH' }, session)).toMatchObject({
      status: 403,
      body: { code: 'auth.location-forbidden', detail: 'WH-SOUTH is not among your locations.' },
    });
  });

  it('is renewed once before its token ends, however many requests arrive on two replicas', async () => {
    const session = await signInFor(1);
    const gateways = Array.from({ length: 40 }, (_, index) => world.gateways[index % 2 === 0 ? 0 : 1]);
    const askAll = async () => {
      const answers = await Promise.all(gateways.map((gateway) => gateway.get('/api/session', session)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    };
    await eventually(async () => {
      await askAll();
      expect(timesAsked()).toBeGreaterThan(0);
    });
    await askAll();
    expect(timesAsked()).toBe(1);
  });

  it('goes on with new rights after a renewal', async () => {
    const session = await signInFor(1);
    const [gateway] = world.gateways;
    world.provider.person = personOf(gateway.tenant, ['viewer'], '*');
    await eventually(async () => {
      expect((await gateway.get('/api/session', session)).body).toMatchObject({
        roles: ['viewer'],
        locations: '*',
      });
    });
  });

  it('is over when the provider does not renew it', async () => {
    const session = await signInFor(1);
    world.provider.refusesGrants = true;
    await eventually(async () => {
      expect(await world.gateways[1].get('/api/stock', session)).toMatchObject(over);
    });
    world.provider.refusesGrants = false;
    expect(await world.gateways[0].get('/api/stock', session)).toMatchObject(over);
  });

  it('outlives an outage of the provider: good while its token is, unavailable after, never over', async () => {
    const [gateway] = world.gateways;
    const session = await signInFor(4);
    world.provider.away = true;
    expect((await gateway.get('/api/session', session)).status).toBe(200);
    await eventually(
      async () => {
        expect(await gateway.get('/api/session', session)).toMatchObject(away);
      },
      { within: 15_000 },
    );
    world.provider.away = false;
    await eventually(async () => {
      expect((await gateway.get('/api/session', session)).status).toBe(200);
    });
  });

  it('ends everywhere when somebody signs out, and the provider is told', async () => {
    const browser = await world.signIn();
    const session = world.sessionOf(browser);
    const streams = await Promise.all(
      world.gateways.map(({ url }) => openStream(`${url}/api/stream`, session)),
    );
    await Promise.all(streams.map((stream) => stream.until('hello')));
    const answer = await browser.go(`${world.url}/sign-out`, { method: 'POST', headers: ownPage });
    const { redirectTo } = (await answer.json()) as { redirectTo: string };
    const leave = new URL(redirectTo);
    expect(leave.href).toMatch(`${world.provider.url}/session/end?`);
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${world.url}/signed-out`);
    expect(leave.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(answer.headers.get('set-cookie')).toMatch(/^streamstock_session=; .*Max-Age=0$/);
    for (const gateway of world.gateways)
      expect(await gateway.get('/api/stock', session)).toMatchObject(over);
    await Promise.all(streams.map((stream) => stream.ended));
    await eventually(() => {
      expect(world.provider.asked).toContain('POST /token/revocation');
    });
    const again = await browser.go(`${world.url}/sign-out`, { method: 'POST', headers: ownPage });
    expect(await again.json()).toEqual({ redirectTo: '/' });
  });

  it('can be left while the provider is away', async () => {
    const session = { ...world.sessionOf(await world.signIn()), ...ownPage };
    world.provider.away = true;
    const [gateway] = world.gateways;
    expect((await gateway.send('POST', '/sign-out', undefined, session)).status).toBe(200);
    expect(await gateway.get('/api/stock', session)).toMatchObject(over);
  });

  it('lies in Redis unreadable, for as long as it may go unused, and is over without it', async () => {
    const before = new Set(await redis.keys('gateway:session:*'));
    const session = world.sessionOf(await world.signIn());
    const [key = ''] = (await redis.keys('gateway:session:*')).filter((name) => !before.has(name));
    const sealed = Buffer.from((await redis.get(key)) ?? '', 'base64').toString('latin1');
    expect(sealed).not.toMatch(/Token|olga|ey[\w-]{10}/);
    expect(key).not.toContain(session['cookie']?.split('=')[1] ?? 'none');
    await redis.expire(key, 100);
    await world.gateways[0].get('/api/session', session);
    expect(await redis.ttl(key)).toBeGreaterThan(7_190);
    await redis.del(key);
    expect(await world.gateways[0].get('/api/session', session)).toMatchObject(over);
  });

  it('is not over, but cannot be looked up, while Redis is away', async () => {
    const session = world.sessionOf(await world.signIn());
    const cut = await startGateway({
      environment: { ...world.provider.environment, REDIS_URL: 'redis://localhost:1' },
    });
    expect(await cut.get('/api/session', session)).toMatchObject(away);
    expect((await cut.get('/api/session', session)).headers.get('retry-after')).toBe('2');
    expect((await fetch(`${cut.url}/sign-in`, { redirect: 'manual' })).status).toBe(503);
    await cut.close();
  });

  it('is none where the cookie says nothing that anybody gave out', async () => {
    for (const cookie of ['streamstock_session=x', 'streamstock_session=ey.ey.ey', 'other=1'])
      expect((await world.gateways[0].get('/api/stock', { authorization: '', cookie })).status).toBe(401);
  });
});

describe('the longest time of a session', () => {
  it('ends it however much it is used', async () => {
    const world = await startSignInWorld({ SESSION_SECONDS: '3' });
    const session = world.sessionOf(await world.signIn());
    const [gateway] = world.gateways;
    expect((await gateway.get('/api/session', session)).status).toBe(200);
    await eventually(async () => {
      expect((await gateway.get('/api/session', session)).status).toBe(401);
    });
    await world.close();
  });
});
