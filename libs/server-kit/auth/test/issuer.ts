import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { mintToken, type TokenClaims } from '../src';

export const issuer = 'https://identity.test';
export const audience = 'streamstock';

export const usualClaims: TokenClaims = {
  iss: issuer,
  aud: audience,
  sub: 'olga',
  tenant: 'acme',
  roles: ['operator'],
  locations: ['WH-NORTH'],
};

export interface Key {
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

export async function newKey(kid: string, alg: 'EdDSA' | 'ES256' = 'EdDSA'): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    privateJwk: { ...(await exportJWK(privateKey)), alg, kid },
    publicJwk: { ...(await exportJWK(publicKey)), alg, kid },
  };
}

export const newKeyFile = (...keys: readonly Key[]): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'auth-')), 'jwks.json');
  writeKeys(file, ...keys);
  return file;
};

export const writeKeys = (file: string, ...keys: readonly Key[]): void => {
  writeFileSync(file, JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }));
};

export const tokenFrom = (
  key: Key,
  claims: Partial<TokenClaims> & object = {},
  ttlSeconds = 600,
): Promise<string> => mintToken(key.privateJwk, { ...usualClaims, ...claims }, ttlSeconds);
