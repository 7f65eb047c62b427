import type { RawRecord } from '@streamstock/server-kit-kafka';

/**
 * The records of several partitions as one sequence, newest first. Within a partition the offset decides, because clocks
 * of those who wrote may differ.
 */
export function mergeNewest(records: readonly RawRecord[]): RawRecord[] {
  const partitions = new Map<string, RawRecord[]>();
  for (const record of records) {
    const name = `${record.topic}/${String(record.partition)}`;
    partitions.set(name, [...(partitions.get(name) ?? []), record]);
  }
  const waiting = [...partitions.values()].map((some) =>
    some.sort((one, other) => Number(one.offset) - Number(other.offset)),
  );
  const merged: RawRecord[] = [];
  for (;;) {
    const [next] = waiting
      .filter((some) => some.length > 0)
      .sort((one, other) => (other.at(-1)?.timestamp ?? 0) - (one.at(-1)?.timestamp ?? 0));
    const record = next?.pop();
    if (record === undefined) return merged;
    merged.push(record);
  }
}
