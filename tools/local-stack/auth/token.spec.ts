import { readFileSync, statSync } from 'node:fs';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { clientSecretFile, issuerOf, publicKeysFile, signingKeyFile } from '../services';
import { throwawayProfile } from '../throwaway-profile';
import { signToken } from './token';

describe('demo tokens', () => {
  const profile = throwawayProfile();
  const verify = (token: string) => {
    const keys = JSON.parse(readFileSync(publicKeysFile(profile), 'utf8')) as JSONWebKeySet;
    const expected = { issuer: issuerOf(profile), audience: 'streamstock' };
    return jwtVerify(token, createLocalJWKSet(keys), expected);
  };

  afterAll(() => profile.remove());

  it('carry the claims asked for and verify against the public keys', async () => {
    const token = await signToken(profile, {
      subject: 'till-7',
      tenant: 'acme',
      roles: ['operator'],
      locations: ['hamburg-01'],
      ttl: 60,
    });
    const { payload } = await verify(token);
    expect(payload).toMatchObject({
      sub: 'till-7',
      tenant: 'acme',
      roles: ['operator'],
      locations: ['hamburg-01'],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
  });

  it('are signed with one key per profile that only its owner can read', async () => {
    const first = await signToken(profile);
    const second = await signToken(profile);
    await expect(Promise.all([verify(first), verify(second)])).resolves.toHaveLength(2);
    expect(statSync(signingKeyFile(profile)).mode & 0o777).toBe(0o600);
    expect(readFileSync(publicKeysFile(profile), 'utf8')).not.toContain('"d"');
  });

  it('come with secrets of the programs that sign in, which stay as they are', async () => {
    await signToken(profile);
    const secret = readFileSync(clientSecretFile(profile, 'gateway'), 'utf8');
    await signToken(profile);
    expect(readFileSync(clientSecretFile(profile, 'gateway'), 'utf8')).toBe(secret);
    expect(readFileSync(clientSecretFile(profile, 'simulator'), 'utf8')).not.toBe(secret);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(statSync(clientSecretFile(profile, 'gateway')).mode & 0o777).toBe(0o600);
  });
});
