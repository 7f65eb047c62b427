import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import type { Profile } from '../profile';
import { publicKeysFile, signingKeyFile } from '../services';

export const algorithm = 'EdDSA';

/** One key pair per profile: the private key for whoever signs, the public set for every service. */
export async function prepareKeys(profile: Profile): Promise<void> {
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
