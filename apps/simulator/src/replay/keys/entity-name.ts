import { createHash } from 'node:crypto';
import { entityId } from '@streamstock/contracts-events';

/** Characters of the digest that keep shortened names apart. */
const digestLength = 8;
const longest = 64;

/**
 * The id of a product or location with this name in a file: prefix and name where that is an id, otherwise what an id can
 * hold of it and a digest of the whole, so that different names have different ids, the same in every run.
 */
export function idOfName(prefix: string, name: string): string {
  const plain = `${prefix}${name}`;
  if (entityId.safeParse(plain).success) return plain;
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, digestLength);
  const fit = plain
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, longest - digestLength - 1);
  return fit === '' ? `id-${digest}` : `${fit}-${digest}`;
}
