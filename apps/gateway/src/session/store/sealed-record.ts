import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { type SessionRecord, sessionRecordSchema } from './session-record';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** 256 bits that nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What a secret is called where others can read it. */
export const nameOfSecret = (secret: string): string => hash('sha256', `name|${secret}`, 'base64url');

/** Made of the session's id, which only the browser keeps: who reads the store can neither use nor read a session. */
const keyOf = (id: string): Buffer => hash('sha256', `key|${id}`, 'buffer');

export function seal(id: string, record: SessionRecord): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(id), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(record), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

/** Undefined for what was not sealed with this id, or by another release. */
export function open(id: string, sealed: string): SessionRecord | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(algorithm, keyOf(id), bytes.subarray(0, ivBytes));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
    return sessionRecordSchema.safeParse(JSON.parse(text.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
