/** A level at one moment: of a write when it was due, of the stream when it arrived. */
export interface SeenLevel {
  readonly key: string;
  readonly version: number;
  readonly at: number;
}

export interface StreamMatch {
  readonly latencies: readonly number[];
  readonly missing: number;
}

/** From each write to the first event of its key with its version or a newer one: levels are coalesced. */
export function matchStream(writes: readonly SeenLevel[], events: readonly SeenLevel[]): StreamMatch {
  const byKey = new Map<string, SeenLevel[]>();
  for (const event of events) {
    const seen = byKey.get(event.key);
    if (seen === undefined) byKey.set(event.key, [event]);
    else seen.push(event);
  }
  const latencies = writes.flatMap(({ key, version, at }) => {
    const seen = byKey.get(key)?.find((event) => event.version >= version);
    return seen === undefined ? [] : [seen.at - at];
  });
  return { latencies, missing: writes.length - latencies.length };
}
