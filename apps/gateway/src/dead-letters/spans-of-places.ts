import type { PartitionEnds, Span } from '@streamstock/server-kit-kafka';

/** Offsets that lie closer are read in one go, together with what is between them. */
const closeBy = 200;

/**
 * What to read to find single offsets: readings one after another, each with at most one span of a partition. Offsets
 * that are not there any more are left out.
 */
export function readingsOf(
  places: readonly { readonly topic: string; readonly partition: number; readonly offset: number }[],
  ends: readonly PartitionEnds[],
): Span[][] {
  const readings: Span[][] = [];
  for (const { topic, partition, low, high } of ends) {
    const offsets = places
      .filter((one) => one.topic === topic && one.partition === partition)
      .map(({ offset }) => offset)
      .filter((offset) => offset >= low && offset < high)
      .sort((one, other) => one - other);
    for (const [index, { from, to }] of clustersOf(offsets).entries()) {
      const reading = (readings[index] ??= []);
      reading.push({ topic, partition, from, to });
    }
  }
  return readings;
}

function clustersOf(sorted: readonly number[]): { from: number; to: number }[] {
  const clusters: { from: number; to: number }[] = [];
  for (const offset of sorted) {
    const last = clusters.at(-1);
    if (last !== undefined && offset - last.to < closeBy) last.to = offset + 1;
    else clusters.push({ from: offset, to: offset + 1 });
  }
  return clusters;
}
