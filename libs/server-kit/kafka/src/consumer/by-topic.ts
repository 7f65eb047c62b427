import type { PartitionOffset } from './assignment';

/** Groups partitions the way kafkajs wants them. */
export function byTopic(
  partitions: readonly Omit<PartitionOffset, 'offset'>[],
): { topic: string; partitions: number[] }[] {
  const topics = new Map<string, number[]>();
  for (const { topic, partition } of partitions) topics.set(topic, [...(topics.get(topic) ?? []), partition]);
  return [...topics].map(([topic, numbers]) => ({ topic, partitions: numbers }));
}
