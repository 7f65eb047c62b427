import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintToken, type TokenClaims } from '@streamstock/server-kit-auth';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksFile: string;
  readonly privateJwk: JWK;
  /** A token that the services accept; an operator of `acme` everywhere unless told. Lasts an hour. */
  tokenFor(claims?: Partial<TokenClaims>, ttlSeconds?: number): Promise<string>;
  /** The variables that make a service accept these tokens. */
  readonly environment: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** A signing key of its own, with its public half in a JWKS file as services read it. */
export async function createTestIssuer(): Promise<TestIssuer> {
  const folder = await mkdtemp(join(tmpdir(), 'streamstock-keys-'));
  const jwksFile = join(folder, 'jwks.json');
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const named = { alg: 'EdDSA', kid: 'test-key', use: 'sig' };
  const privateJwk = { ...(await exportJWK(privateKey)), ...named };
  await writeFile(jwksFile, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...named }] }));
  const issuer = 'https://identity.test.streamstock';
  const audience = 'streamstock';
  const usual = {
    iss: issuer,
    aud: audience,
    sub: 'olga',
    tenant: 'acme',
    roles: ['operator'],
    locations: '*',
  } as const;
  return {
    issuer,
    audience,
    jwksFile,
    privateJwk,
    tokenFor: (claims = {}, ttlSeconds = 3_600) => mintToken(privateJwk, { ...usual, ...claims }, ttlSeconds),
    environment: { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_JWKS_FILE: jwksFile },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}
