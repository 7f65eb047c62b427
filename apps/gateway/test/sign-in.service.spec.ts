import { eventually } from '@streamstock/server-kit-testing';
import { personOf, sessionCookie, type SignInWorld, startSignInWorld } from './session-fixture';
import { Browser } from './stand-ins/browser';

describe('signing in', () => {
  let world: SignInWorld;
  beforeAll(async () => {
    world = await startSignInWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.provider.away = false;
    world.provider.person = personOf(world.gateways[0].tenant, ['manager'], ['WH-NORTH']);
  });

  const isCallback = (address: string) => address.startsWith(`${world.url}/sign-in/callback`);
  const reasonOf = (answer: Response) => answer.headers.get('location');
  /** As far as the address that the provider sends the browser back to. */
  const toCallback = (browser: Browser, returnTo = '/') =>
    browser.follow(`${world.url}/sign-in?returnTo=${encodeURIComponent(returnTo)}`, isCallback);

  it('takes a person to the provider and back to where they wanted to go', async () => {
    const browser = new Browser();
    const begun = await browser.go(`${world.url}/sign-in?returnTo=${encodeURIComponent('/inventory?q=tea')}`);
    const question = new URL(begun.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(question)).toMatchObject({
      response_type: 'code',
      redirect_uri: `${world.url}/sign-in/callback`,
      scope: 'openid profile offline_access',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const back = await browser.go(await browser.follow(begun.headers.get('location') ?? '', isCallback));
    expect([back.status, back.headers.get('location')]).toEqual([302, '/inventory?q=tea']);
    const cookie = back.headers.getSetCookie().find((one) => one.startsWith(sessionCookie));
    expect(cookie).toMatch(/^streamstock_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  });

  it('tells the page who is signed in, by the names that this provider uses', async () => {
    const browser = await world.signIn();
    const answer = await browser.go(`${world.url}/api/session`);
    const session = (await answer.json()) as Record<string, unknown>;
    expect(session).toEqual({
      subject: 'olga',
      name: 'Person olga',
      tenantId: world.gateways[0].tenant,
      roles: ['manager'],
      locations: ['WH-NORTH'],
      expiresAt: expect.stringMatching(/Z$/),
    });
    const left = Date.parse(String(session['expiresAt'])) - Date.now();
    expect(left).toBeGreaterThan(7_100_000);
    expect(left).toBeLessThanOrEqual(7_200_000);
  });

  it('shows services behind the token, and the browser nothing of it', async () => {
    const browser = await world.signIn();
    const answer = await browser.go(`${world.url}/api/stock`);
    expect(answer.status).toBe(200);
    const passedOn = String(world.gateways[0].query.asked.at(-1)?.headers['authorization']);
    expect(passedOn).toMatch(/^Bearer ey[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(browser.cookie(world.url, sessionCookie)).toMatch(/^[\w-]{43}$/);
  });

  it('begins under a new id each time, and ends what the browser had', async () => {
    const browser = await world.signIn();
    const before = world.sessionOf(browser);
    await browser.follow(`${world.url}/sign-in`, (address) => address === `${world.url}/`);
    const after = world.sessionOf(browser);
    expect(after).not.toEqual(before);
    const [gateway] = world.gateways;
    expect(await gateway.get('/api/session', before)).toMatchObject({
      status: 401,
      body: { code: 'auth.session-over' },
    });
    expect(await gateway.get('/api/session', after)).toMatchObject({ status: 200 });
  });

  it('gives back the tokens of somebody else whom the browser had, and forgets those of the same person', async () => {
    const givenBack = () => world.provider.asked.filter((call) => call === 'POST /token/revocation').length;
    const signInOver = async (id: string, session: string | undefined) => {
      world.provider.person = { ...personOf(world.gateways[0].tenant, ['manager'], ['WH-NORTH']), id };
      const browser = new Browser();
      if (session !== undefined) browser.plant(world.url, sessionCookie, session);
      await browser.follow(`${world.url}/sign-in`, (address) => address === `${world.url}/`);
      return browser.cookie(world.url, sessionCookie);
    };
    const before = givenBack();
    const first = await signInOver('olga', undefined);
    const again = await signInOver('olga', first);
    await signInOver('max', again);
    await eventually(() => {
      expect(givenBack()).toBeGreaterThan(before);
    });
    expect(givenBack()).toBe(before + 1);
  });

  it('is never under an id that somebody else chose', async () => {
    const foisted = 'x'.repeat(43);
    const browser = new Browser();
    const callback = await toCallback(browser);
    browser.plant(world.url, sessionCookie, foisted);
    await browser.go(callback);
    expect(browser.cookie(world.url, sessionCookie)).not.toBe(foisted);
    const [gateway] = world.gateways;
    const answer = await gateway.get('/api/session', {
      authorization: '',
      cookie: `${sessionCookie}=${foisted}`,
    });
    expect(answer).toMatchObject({ status: 401 });
  });

  it('can be finished on another replica than it began on', async () => {
    const browser = new Browser();
    const callback = new URL(await toCallback(browser));
    const answer = await fetch(`${world.gateways[1].url}${callback.pathname}${callback.search}`, {
      redirect: 'manual',
      headers: { cookie: `streamstock_sign_in=${browser.cookie(world.url, 'streamstock_sign_in') ?? ''}` },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43)), 'attempt-over'],
    ['no state', (url: URL) => url.searchParams.delete('state'), 'attempt-over'],
    ['two states', (url: URL) => url.searchParams.append('state', 'other'), 'attempt-over'],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43)), 'not-accepted'],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example'), 'not-accepted'],
  ])('is refused with %s', async (_what, tamper, reason) => {
    const browser = new Browser();
    const callback = new URL(await toCallback(browser));
    tamper(callback);
    const answer = await browser.go(callback.href);
    expect([answer.status, reasonOf(answer)]).toEqual([302, `/signed-out?reason=${reason}`]);
    expect(browser.cookie(world.url, sessionCookie)).toBeUndefined();
  });

  it('is refused to a browser that did not begin it: nobody signs others in as themselves', async () => {
    const callback = await toCallback(new Browser());
    const victim = new Browser();
    await toCallback(victim);
    for (const browser of [victim, new Browser()]) {
      expect(reasonOf(await browser.go(callback))).toBe('/signed-out?reason=attempt-over');
      expect(browser.cookie(world.url, sessionCookie)).toBeUndefined();
    }
  });

  it('is good once', async () => {
    const browser = new Browser();
    const callback = await toCallback(browser);
    const answers = await Promise.all([browser.go(callback), browser.go(callback), browser.go(callback)]);
    expect(answers.map(reasonOf).sort()).toEqual([
      '/',
      '/signed-out?reason=attempt-over',
      '/signed-out?reason=attempt-over',
    ]);
  });

  it('is refused to whoever says no, and to whoever is nothing here', async () => {
    world.provider.person = { id: 'nobody', claims: {} };
    const browser = new Browser();
    expect(reasonOf(await browser.go(await toCallback(browser)))).toBe('/signed-out?reason=denied');
    for (const [roles, locations] of [
      [['offline_access'], '*'],
      [['manager'], undefined],
    ] as const) {
      world.provider.person = personOf(world.gateways[0].tenant, roles, locations);
      const stranger = new Browser();
      expect(reasonOf(await stranger.go(await toCallback(stranger)))).toBe('/signed-out?reason=not-allowed');
      expect(stranger.cookie(world.url, sessionCookie)).toBeUndefined();
    }
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/\t/evil.example',
  ])('does not lead to %j', async (returnTo) => {
    const browser = new Browser();
    expect(reasonOf(await browser.go(await toCallback(browser, returnTo)))).toBe('/');
  });

  it('says that the provider is away, to people as a page that tries again, and works once it is back', async () => {
    const browser = new Browser();
    const callback = await toCallback(browser, '/events');
    world.provider.away = true;
    const page = await browser.go(callback, { headers: { accept: 'text/html,*/*' } });
    expect(page.status).toBe(503);
    expect(page.headers.get('refresh')).toBe('5; url=/sign-in?returnTo=%2Fevents');
    expect(page.headers.get('retry-after')).toBe('5');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Try again now');
    world.provider.away = false;
    const again = await browser.go(await toCallback(browser, '/events'));
    expect(reasonOf(again)).toBe('/events');
  });

  it.each(['/sign-in', '/sign-in/callback'])('POST %s begins nothing', async (path) => {
    const answer = await fetch(`${world.url}${path}`, { method: 'POST', redirect: 'manual' });
    expect(answer.status).toBe(404);
  });
});
