import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApplicationError } from '@streamstock/server-kit-errors';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { audience, issuer, type Key, newKey, newKeyFile, tokenFrom, usualClaims } from '../../test/issuer';
import { IdentityCache } from './identity-cache';
import { TokenVerifier } from './token-verifier';

const codeOf = async (verifying: () => unknown): Promise<string> => {
  try {
    await verifying();
  } catch (error) {
    if (error instanceof ApplicationError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('TokenVerifier', () => {
  let key: Key;
  let verifier: TokenVerifier;
  beforeAll(async () => {
    key = await newKey('one');
    verifier = new TokenVerifier({ issuer, audience, jwksFile: newKeyFile(key) });
  });

  it('reads the identity', async () => {
    const token = await tokenFrom(key, { roles: ['manager'], locations: '*' });
    const identity = await verifier.verify(token);
    expect(identity).toMatchObject({
      tenantId: 'acme',
      subject: 'olga',
      roles: ['manager'],
      locations: '*',
      token,
    });
    expect(identity.expiresAt).toBeGreaterThan(Date.now() + 590_000);
    expect(identity.expiresAt).toBeLessThanOrEqual(Date.now() + 600_000);
  });

  it('accepts ES256 as well', async () => {
    const other = await newKey('two', 'ES256');
    const both = new TokenVerifier({ issuer, audience, jwksFile: newKeyFile(key, other) });
    expect(await codeOf(async () => both.verify(await tokenFrom(other)))).toBe('accepted');
  });

  it('takes what another provider says under other names, and leaves its own roles aside', async () => {
    const claimNames = { tenant: 'org', roles: 'realm_access.roles', locations: 'https://shop.test/places' };
    const other = new TokenVerifier({ issuer, audience, jwksFile: newKeyFile(key), claimNames });
    const claims = {
      org: 'acme',
      realm_access: { roles: ['offline_access', 'manager'] },
      'https://shop.test/places': ['*'],
    };
    expect(await other.verify(await tokenFrom(key, claims))).toMatchObject({
      tenantId: 'acme',
      roles: ['manager'],
      locations: '*',
    });
  });

  it('is checked by the algorithms that are set, and no others', async () => {
    const es256 = await newKey('two', 'ES256');
    const jwksFile = newKeyFile(key, es256);
    const strict = new TokenVerifier({ issuer, audience, jwksFile, algorithms: ['ES256'] });
    expect(await codeOf(async () => strict.verify(await tokenFrom(es256)))).toBe('accepted');
    expect(await codeOf(async () => strict.verify(await tokenFrom(key)))).toBe('auth.token-invalid');
  });

  it.each([
    ['another issuer', { iss: 'https://evil.test' }],
    ['another audience', { aud: 'somebody-else' }],
    ['a role that does not exist', { roles: ['owner' as 'admin'] }],
    ['no role', { roles: [] }],
    ['a tenant that would break a key', { tenant: 'acme|PROD-001' }],
    ['no subject', { sub: '' }],
  ])('refuses %s', async (_what, claims) => {
    expect(await codeOf(async () => verifier.verify(await tokenFrom(key, claims)))).toBe(
      'auth.token-invalid',
    );
  });

  it('refuses a token after its end, with 5 seconds for the clocks', async () => {
    expect(await codeOf(async () => verifier.verify(await tokenFrom(key, {}, -2)))).toBe('accepted');
    expect(await codeOf(async () => verifier.verify(await tokenFrom(key, {}, -10)))).toBe(
      'auth.token-invalid',
    );
  });

  it('refuses what another key signed, an unknown key, no signature and nonsense', async () => {
    const forged = await tokenFrom({ ...key, privateJwk: (await newKey('one')).privateJwk });
    const unknown = await tokenFrom(await newKey('unknown'));
    const unsigned = new UnsecuredJWT({ ...usualClaims }).setExpirationTime('1h').encode();
    for (const token of [forged, unknown, unsigned, 'nonsense', '', 'a.b.c', 'x'.repeat(20_000)]) {
      expect(await codeOf(() => verifier.verify(token))).toBe('auth.token-invalid');
    }
  });

  it('refuses a token that was signed with the public key as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(key.publicJwk));
    const token = await new SignJWT({ ...usualClaims })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(secret);
    expect(await codeOf(() => verifier.verify(token))).toBe('auth.token-invalid');
  });

  it('refuses an ID token, though it is signed, for this audience and names roles', async () => {
    const ofSignIn = { nonce: 'n' };
    const idToken = await tokenFrom(key, ofSignIn);
    expect(await codeOf(() => verifier.verify(idToken))).toBe('auth.token-invalid');
  });

  it('refuses a token without an end', async () => {
    const signing = await importJWK(key.privateJwk, 'EdDSA');
    const token = await new SignJWT({ ...usualClaims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
      .sign(signing);
    expect(await codeOf(() => verifier.verify(token))).toBe('auth.token-invalid');
  });

  it('answers a known token at once, and not from the cache once it is too old', async () => {
    let now = Date.now();
    const cached = new TokenVerifier(
      { issuer, audience, jwksFile: newKeyFile(key) },
      new IdentityCache(10, 60_000, () => now),
    );
    const token = await tokenFrom(key);
    expect(cached.verify(token)).toBeInstanceOf(Promise);
    await cached.verify(token);
    expect(cached.verify(token)).not.toBeInstanceOf(Promise);
    now += 60_001;
    expect(cached.verify(token)).toBeInstanceOf(Promise);
  });

  it('does not blame the token when the keys cannot be had', async () => {
    const token = await tokenFrom(key);
    for (const source of [{ jwksFile: '/nowhere/jwks.json' }, { jwksUrl: 'http://localhost:9/jwks' }]) {
      const helpless = new TokenVerifier({ issuer, audience, ...source });
      expect(await codeOf(() => helpless.verify(token))).toBe('service.unavailable');
    }
  });

  it('takes keys from a URL, and answers unavailable while that fails', async () => {
    let status = 500;
    const server = createServer((_request, response) => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ keys: [key.publicJwk] }));
    }).listen(0);
    await once(server, 'listening');
    const jwksUrl = `http://localhost:${String((server.address() as AddressInfo).port)}/jwks`;
    const remote = new TokenVerifier({ issuer, audience, jwksUrl });
    const token = await tokenFrom(key);
    expect(await codeOf(() => remote.verify(token))).toBe('service.unavailable');
    status = 200;
    expect(await codeOf(() => remote.verify(token))).toBe('accepted');
    server.closeAllConnections();
    server.close();
  });

  it('wants exactly one source of keys', () => {
    expect(() => new TokenVerifier({ issuer, audience })).toThrow('Exactly one');
    expect(() => new TokenVerifier({ issuer, audience, jwksFile: 'a', jwksUrl: 'http://b' })).toThrow(
      'Exactly one',
    );
  });
});
