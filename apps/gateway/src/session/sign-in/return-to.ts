const longest = 2_000;
const base = 'http://gateway.invalid';

/**
 * The path of our own that a person wanted, or the first page. Read the way a browser reads it, so that nothing in it
 * leads to another host: neither `//`, backslashes, tabs, nor `..` that leave a `//` behind.
 */
export function returnToOf(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > longest) return '/';
  if (!URL.canParse(asked, base)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, base);
  const path = `${pathname}${search}${hash}`;
  // It is stored for every attempt, and signs that are written as %XX are three times as long.
  return origin === base && !pathname.startsWith('//') && path.length <= longest ? path : '/';
}
