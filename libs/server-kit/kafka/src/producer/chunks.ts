import { sizeOf, type WrittenRecord } from './outgoing';

/** Consecutive pieces of at most `maxBytes` each; a record larger than that stands alone. */
export function chunksOf(records: readonly WrittenRecord[], maxBytes: number): (readonly WrittenRecord[])[] {
  const chunks: WrittenRecord[][] = [];
  let current: WrittenRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = sizeOf(record);
    if (current.length > 0 && bytes + size > maxBytes) {
      chunks.push(current);
      current = [];
      bytes = 0;
    }
    current.push(record);
    bytes += size;
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}
