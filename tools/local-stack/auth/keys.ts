import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import type { Profile } from '../profile';
import { clients, clientSecretFile, publicKeysFile, signingKeyFile } from '../services';

export const algorithm = 'EdDSA';

/** What a profile signs and is known by: one key pair, and a secret of each program that signs in. */
export async function prepareKeys(profile: Profile): Promise<void> {
  prepareSecrets(profile);
  await prepareKeyPair(profile);
}

function prepareSecrets(profile: Profile): void {
  for (const file of clients.map((client) => clientSecretFile(profile, client))) {
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
}

/** The private key is for whoever signs, the public set for every service. */
async function prepareKeyPair(profile: Profile): Promise<void> {
  const [privateFile, publicFile] = [signingKeyFile(profile), publicKeysFile(profile)];
  if (existsSync(privateFile) && existsSync(publicFile)) return;
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const name = { kid: `local-${Date.now().toString(36)}`, alg: algorithm, use: 'sig' };
  mkdirSync(dirname(privateFile), { recursive: true });
  writeFileSync(privateFile, asJson({ ...(await exportJWK(privateKey)), ...name }), { mode: 0o600 });
  writeFileSync(publicFile, asJson({ keys: [{ ...(await exportJWK(publicKey)), ...name }] }));
}

export const readSigningKey = (profile: Profile): JWK & { kid: string } =>
  signingKey.parse(JSON.parse(readFileSync(signingKeyFile(profile), 'utf8')));

const signingKey = z.looseObject({ kid: z.string(), kty: z.string(), d: z.string() });

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
