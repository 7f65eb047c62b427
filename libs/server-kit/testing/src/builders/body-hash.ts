import { createHash } from 'node:crypto';

/** The fingerprint of a body, as the gateway makes it. */
export const bodyHash = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
