/** Key versions 0 and 1 of `__consumer_offsets` are committed offsets; 2 and above describe groups. */
const lastOffsetVersion = 1;

/** The group of a committed offset; undefined for every other kind of record in `__consumer_offsets`. */
export function groupOfOffsetKey(key: Buffer): string | undefined {
  if (key.length < 4 || key.readInt16BE(0) > lastOffsetVersion) return undefined;
  return key.toString('utf8', 4, 4 + key.readInt16BE(2));
}
