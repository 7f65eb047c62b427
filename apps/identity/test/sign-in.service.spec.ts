import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import {
  authorizationCodeGrant,
  buildEndSessionUrl,
  clientCredentialsGrant,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client';
import { people } from '../src/people';
import { callback, gatewayUrl, startIdentity, type TestIdentity } from './identity-fixture';
import { begin, Visitor } from './visitor';

describe('signing in', () => {
  let identity: TestIdentity;
  beforeAll(async () => {
    identity = await startIdentity();
  });
  afterAll(() => identity.close());

  const verified = async (token: string) => {
    const keys = createRemoteJWKSet(new URL(`${identity.url}/jwks`));
    return (await jwtVerify(token, keys, { issuer: identity.url, audience: 'streamstock' })).payload;
  };
  const signIn = async (person: string, visitor = new Visitor()) => {
    const { url, checks } = await begin(identity);
    const back = await visitor.choose(url, person);
    return { back, checks, tokens: await authorizationCodeGrant(identity.gateway, back, checks) };
  };

  it.each(people)(
    'gives $id a token with what they may do',
    async ({ id, name, tenant, role, locations }) => {
      const { tokens } = await signIn(id);
      expect(tokens.claims()).toMatchObject({ sub: id, name });
      expect(tokens.refresh_token).toEqual(expect.any(String));
      expect(await verified(tokens.access_token)).toMatchObject({
        sub: id,
        tenant,
        roles: [role],
        locations,
      });
    },
  );

  it('shows one button per person, and nothing from elsewhere', async () => {
    const visitor = new Visitor();
    const { url } = await begin(identity);
    const { page } = await visitor.follow(await visitor.go(url), url);
    const html = (await page?.text()) ?? '';
    const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    for (const { name, role, tenant } of people) expect(text).toContain(`${name}, ${role} of ${tenant}, `);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(html).not.toMatch(/ style="| onclick=/);
    const policy = page?.headers.get('content-security-policy') ?? '';
    const [, nonce = 'none'] = /style-src 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        `form-action 'self' ${gatewayUrl}`,
      ]),
    );
    expect(policy).not.toContain('unsafe');
  });

  it('takes a no for an answer', async () => {
    const { url } = await begin(identity);
    const back = await new Visitor().choose(url, '');
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  it('does not ask again whoever is signed in, also after a restart', async () => {
    const visitor = new Visitor();
    await signIn('olga', visitor);
    await identity.restart();
    const { url, checks } = await begin(identity);
    const { address } = await visitor.follow(await visitor.go(url), url);
    const tokens = await authorizationCodeGrant(identity.gateway, address, checks);
    expect(decodeJwt(tokens.access_token).sub).toBe('olga');
  });

  it('renews tokens, also after a restart, until they are given back', async () => {
    const { tokens } = await signIn('max');
    await identity.restart();
    const renewed = await refreshTokenGrant(identity.gateway, tokens.refresh_token ?? '');
    expect(await verified(renewed.access_token)).toMatchObject({
      sub: 'max',
      locations: ['WH-NORTH', 'WH-EAST'],
    });
    const last = renewed.refresh_token ?? tokens.refresh_token ?? '';
    await tokenRevocation(identity.gateway, last);
    await expect(refreshTokenGrant(identity.gateway, last)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('takes a code once, also of two at the same moment', async () => {
    const { url, checks } = await begin(identity);
    const back = await new Visitor().choose(url, 'ada');
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => authorizationCodeGrant(identity.gateway, back, checks)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    await expect(authorizationCodeGrant(identity.gateway, back, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('wants the verifier of the one that began', async () => {
    const { url, checks } = await begin(identity);
    const back = await new Visitor().choose(url, 'ada');
    const other = { ...checks, pkceCodeVerifier: 'x'.repeat(43) };
    await expect(authorizationCodeGrant(identity.gateway, back, other)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it.each([
    ['an address that is not the gateway’s', { redirect_uri: 'https://evil.example/sign-in/callback' }],
    ['a client that nobody knows', { client_id: 'somebody' }],
  ])('sends nobody to %s', async (_what, more) => {
    const visitor = new Visitor();
    const { url } = await begin(identity, more);
    const answer = await visitor.go(url);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(await answer.text()).toContain('<h1>This did not work</h1>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('needs PKCE', async () => {
    const { url } = await begin(identity);
    const plain = new URL(url);
    plain.searchParams.delete('code_challenge');
    plain.searchParams.delete('code_challenge_method');
    const answer = await new Visitor().go(plain.href);
    expect(answer.headers.get('location')).toMatch(`${callback}?error=invalid_request`);
  });

  it('says to start again where nobody began, or in another browser', async () => {
    const { url } = await begin(identity);
    const visitor = new Visitor();
    const { address } = await visitor.follow(await visitor.go(url), url);
    for (const answer of [
      await new Visitor().go(address.href),
      await new Visitor().go(address.href, { person: 'ada' }),
      await new Visitor().go(`${identity.url}/interaction/nobody-began-this`),
    ]) {
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Start again')]);
    }
    expect((await visitor.go(address.href, { person: 'mallory' })).status).toBe(400);
  });

  it('signs out, and asks again who somebody is', async () => {
    const visitor = new Visitor();
    const { tokens } = await signIn('vera', visitor);
    const leave = buildEndSessionUrl(identity.gateway, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${gatewayUrl}/signed-out`,
    });
    const page = await visitor.go(leave.href);
    const html = await page.text();
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    const left = await visitor.go(action, { xsrf, logout: 'yes' });
    expect(left.headers.get('location')).toBe(`${gatewayUrl}/signed-out`);
    await expect(refreshTokenGrant(identity.gateway, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    const { url } = await begin(identity);
    const { address } = await visitor.follow(await visitor.go(url), url);
    expect(address.pathname).toMatch(/^\/interaction\//);
  });

  it('gives a script its own token', async () => {
    const { access_token: token, expires_in: seconds } = await clientCredentialsGrant(identity.simulator);
    expect(seconds).toBe(300);
    expect(await verified(token)).toMatchObject({
      sub: 'simulator',
      tenant: 'demo',
      roles: ['admin'],
      locations: '*',
    });
    await expect(clientCredentialsGrant(identity.gateway)).rejects.toMatchObject({
      error: 'invalid_request',
    });
  });
});
