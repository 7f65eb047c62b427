const multiplier = 0x5bd1e995;
const seed = 0x9747b28c;

/** The 32-bit hash by which every Kafka client places a key (Austin Appleby's MurmurHash2 with Kafka's seed). */
export function murmur2(key: Buffer): number {
  const length = key.length;
  let hash = seed ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let word = Math.imul(key.readInt32LE(at), multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  hash = withTail(hash, key, at);
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}

function withTail(hash: number, key: Buffer, at: number): number {
  const rest = key.length - at;
  if (rest === 0) return hash;
  return Math.imul(hash ^ key.readUIntLE(at, rest), multiplier);
}

/** Which of `partitions` a key belongs to; records without a key go to the first. */
export function partitionOf(key: Buffer | string | null | undefined, partitions: number): number {
  if (key === null || key === undefined) return 0;
  const bytes = typeof key === 'string' ? Buffer.from(key) : key;
  return (murmur2(bytes) & 0x7fffffff) % partitions;
}
