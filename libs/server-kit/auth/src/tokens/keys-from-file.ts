import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const fileSchema = z.object({
  keys: z
    .array(z.looseObject({ kty: z.string() }))
    .min(1)
    .max(100),
});

/** How long a file is believed unchanged, and how often an unknown key may make us look, in milliseconds. */
const believedFor = 5_000;
const looksApart = 1_000;

/** Keys of a JWKS file, read again when it changes. While it cannot be read, the keys read before stay valid. */
export function keysFromFile(file: string, now: () => number = Date.now): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  let seen = '';
  let lookedAt = -Infinity;

  const look = async (): Promise<void> => {
    lookedAt = now();
    try {
      const { mtimeMs, size } = await stat(file);
      const version = `${String(mtimeMs)} ${String(size)}`;
      if (version === seen && keys !== undefined) return;
      const parsed = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      keys = createLocalJWKSet(parsed);
      seen = version;
    } catch (error) {
      if (keys === undefined)
        throw new KeysUnavailable('The file of signing keys cannot be read', { cause: error });
    }
  };

  return async (header, token) => {
    if (keys === undefined || now() - lookedAt >= believedFor) await look();
    if (keys === undefined) throw new KeysUnavailable('The file of signing keys cannot be read');
    try {
      return await keys(header, token);
    } catch (error) {
      // A key may just have been added.
      if (!(error instanceof errors.JWKSNoMatchingKey) || now() - lookedAt < looksApart) throw error;
      await look();
      return keys(header, token);
    }
  };
}

/** Nobody can be verified right now; that says nothing about the token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}
