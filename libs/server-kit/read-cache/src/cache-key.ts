/**
 * The one form of cache keys: `view:g<generation>:{tenant}:part|part`. The braces keep all keys of a tenant in one slot
 * of a Redis cluster; a new generation of a view leaves the old entries behind until they expire.
 */
export const cacheKey = (view: string, generation: number, tenantId: string, ...parts: string[]): string =>
  `${view}:g${String(generation)}:{${tenantId}}:${parts.join('|')}`;

/** What decides the slot of a key: the text in braces, or the whole key. */
export function slotTagOf(key: string): string {
  const open = key.indexOf('{');
  const close = key.indexOf('}', open + 2);
  return open === -1 || close === -1 ? key : key.slice(open + 1, close);
}
