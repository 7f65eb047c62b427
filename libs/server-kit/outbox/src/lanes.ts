/** Lanes keep the order of a key: one lane is published by one relay at a time. */
export const outboxLanes = 16;

/** The lane of a key: FNV-1a over its UTF-16 code units. Stored rows depend on it: never change it while rows wait. */
export function laneOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & (outboxLanes - 1);
}
