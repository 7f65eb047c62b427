/** Where a fact came from. `offset` as Kafka counts, per partition. */
export interface SourceOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** The offset after the last one, per partition, sorted by topic and partition. */
export function nextOffsets(sources: readonly SourceOffset[]): SourceOffset[] {
  const next = new Map<string, SourceOffset>();
  for (const source of sources) {
    const key = `${source.topic} ${String(source.partition).padStart(6, '0')}`;
    const offset = BigInt(source.offset) + 1n;
    const known = next.get(key);
    if (known === undefined || offset > BigInt(known.offset))
      next.set(key, { ...source, offset: String(offset) });
  }
  return [...next].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, source]) => source);
}
