import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role, roles } from '@streamstock/contracts-events';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { jest } from '@jest/globals';
import { guardedApp, routesByRole } from '../../test/app';
import { audience, issuer, type Key, newKey, newKeyFile, tokenFrom } from '../../test/issuer';
import type { Denial } from '../auth-options';
import type { TokenClaims } from '../tokens/claims';

describe('AccessGuard', () => {
  let key: Key;
  let app: NestFastifyApplication;
  const denied: Denial[] = [];

  beforeAll(async () => {
    key = await newKey('one');
    app = await guardedApp({
      issuer,
      audience,
      jwksFile: newKeyFile(key),
      sessions: {
        cookieName: 'session',
        tokenOf: (sessionId) =>
          sessionId === 'away'
            ? Promise.reject(new ApplicationError('service.unavailable', 'Redis is away.'))
            : Promise.resolve(sessionId === 's-1' ? tokenFrom(key) : undefined),
      },
      onDenied: (denial) => {
        denied.push(denial);
        throw new Error('the audit topic is away');
      },
    });
  });
  afterAll(() => app.close());
  beforeEach(() => denied.splice(0));

  const call = async (method: 'GET' | 'POST', url: string, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method, url, headers });
    const type = String(answer.headers['content-type']);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: type.includes('json') ? (JSON.parse(answer.body) as Record<string, unknown>) : answer.body,
    };
  };
  const callAs = async (claims: Partial<TokenClaims>, method: 'GET' | 'POST', url: string) =>
    call(method, url, { authorization: `Bearer ${await tokenFrom(key, claims)}` });

  it('lets everyone use a public route', async () => {
    expect(await call('GET', '/public')).toMatchObject({ status: 200, body: 'open' });
  });

  it('closes a route that says nothing, even to an admin, and calls it a programming error', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const answer = await callAs({ roles: ['admin'], locations: '*' }, 'GET', '/forgotten');
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.role-missing' } });
    expect(logged).toHaveBeenCalledWith(
      expect.stringContaining('Programming error: RoutesController.forgotten'),
    );
    logged.mockRestore();
  });

  it('asks for a sign-in', async () => {
    const answer = await call('GET', '/as/viewer');
    expect(answer).toMatchObject({
      status: 401,
      body: { code: 'auth.token-missing' },
      headers: { 'www-authenticate': 'Bearer' },
    });
    expect(await call('GET', '/as/viewer', { authorization: 'Basic b2xnYQ==' })).toMatchObject({
      status: 401,
    });
    expect(await call('GET', '/as/viewer', { authorization: 'Bearer nonsense' })).toMatchObject({
      status: 401,
      body: { code: 'auth.token-invalid' },
    });
  });

  const rank = (role: Role): number => roles.indexOf(role);
  const matrix = roles.flatMap((role) =>
    routesByRole.map(([needed, method, url]) => [role, method, url, needed] as const),
  );
  it.each(matrix)('%s on %s %s, which needs %s', async (role, method, url, needed) => {
    const allowed = rank(role) >= rank(needed);
    const { status } = await callAs({ roles: [role] }, method, url);
    expect(status).toBe(allowed ? (method === 'POST' ? 201 : 200) : 403);
  });

  it.each([
    ['acme', ['WH-NORTH'], '/stock/acme/WH-NORTH', 200],
    ['acme', ['WH-NORTH'], '/stock/acme/WH-SOUTH', 403],
    ['acme', '*', '/stock/acme/WH-SOUTH', 200],
    ['acme', [], '/stock/acme/WH-NORTH', 403],
    ['acme', '*', '/stock/globex/WH-NORTH', 404],
    ['globex', ['WH-NORTH'], '/stock/globex/WH-NORTH', 200],
    ['globex', ['WH-NORTH'], '/stock/acme/WH-NORTH', 404],
  ] as const)('tenant %s with locations %j on %s gets %i', async (tenant, locations, url, status) => {
    expect(await callAs({ tenant, locations, roles: ['admin'] }, 'GET', url)).toMatchObject({ status });
  });

  it('hands the identity to the route', async () => {
    expect((await callAs({ roles: ['manager'] }, 'GET', '/as/viewer')).body).toMatchObject({
      tenantId: 'acme',
      subject: 'olga',
      roles: ['manager'],
      locations: ['WH-NORTH'],
    });
  });

  describe('with the cookie of a session', () => {
    const cookie = { cookie: 'theme=dark; session=s-1; other=1' };

    it('reads need nothing else', async () => {
      expect(await call('GET', '/as/viewer', cookie)).toMatchObject({
        status: 200,
        body: { subject: 'olga', sessionId: 's-1' },
      });
    });

    it('writes need proof that they come from our own page', async () => {
      expect(await call('POST', '/as/operator', cookie)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ field: 'x-requested-with' }] },
      });
      for (const site of ['cross-site', 'same-site', 'none']) {
        expect(await call('POST', '/as/operator', { ...cookie, 'sec-fetch-site': site })).toMatchObject({
          status: 400,
        });
      }
      expect(
        await call('POST', '/as/operator', { ...cookie, 'x-requested-with': 'streamstock' }),
      ).toMatchObject({ status: 201 });
      expect(
        await call('POST', '/as/operator', { ...cookie, 'sec-fetch-site': 'same-origin' }),
      ).toMatchObject({ status: 201 });
    });

    it('says when the session is over, and does not when nobody can say', async () => {
      expect(await call('GET', '/as/viewer', { cookie: 'session=s-2' })).toMatchObject({
        status: 401,
        body: { code: 'auth.session-over' },
      });
      expect(await call('GET', '/as/viewer', { cookie: 'session=away' })).toMatchObject({
        status: 503,
        body: { code: 'service.unavailable' },
      });
    });

    it('a cookie of another name is none, and a Bearer header wins', async () => {
      expect(await call('GET', '/as/viewer', { cookie: 'notsession=s-1' })).toMatchObject({
        status: 401,
        body: { code: 'auth.token-missing' },
      });
      const both = { ...cookie, authorization: 'Bearer nonsense' };
      expect(await call('GET', '/as/viewer', both)).toMatchObject({
        status: 401,
        body: { code: 'auth.token-invalid' },
      });
    });
  });

  it('tells onDenied who was denied what, from the guard and from inside a route', async () => {
    await callAs({ roles: ['viewer'] }, 'GET', '/as/admin');
    await callAs({}, 'GET', '/stock/acme/WH-SOUTH');
    await call('GET', '/as/viewer');
    expect(denied).toMatchObject([
      {
        code: 'auth.role-missing',
        method: 'GET',
        route: '/as/admin',
        identity: { tenantId: 'acme', subject: 'olga' },
      },
      { code: 'auth.location-forbidden', route: '/stock/:tenant/:location', identity: { subject: 'olga' } },
      { code: 'auth.token-missing', route: '/as/viewer', identity: undefined },
    ]);
  });
});
