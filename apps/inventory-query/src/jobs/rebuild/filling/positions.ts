import { groupOffsets, type KafkaClient, topicEnds } from '@streamstock/server-kit-kafka';
import type { Models } from '../models';

/** How far a partition has been read: everything below `at` is in the tables beside, or was there to be left out. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly low: number;
  readonly high: number;
  readonly at: number;
}

interface Options {
  readonly models: Models;
  readonly kafka: KafkaClient;
  readonly consumerGroup: string;
  readonly topics: readonly string[];
}

const storedOffsets = `
  SELECT topic, partition, next_offset AS offset FROM consumer_offset WHERE consumer_group = $1`;

/**
 * The tables know what is in them. What could not be projected is in none of them, so the group's offsets count too:
 * they are committed afterwards. Nothing is read below the beginning of a partition.
 */
export async function positionsOf({ models, kafka, consumerGroup, topics }: Options): Promise<Position[]> {
  const [stored, committed, ends] = [
    await models.next.query<{ topic: string; partition: number; offset: number }>(storedOffsets, [
      consumerGroup,
    ]),
    await groupOffsets(kafka, consumerGroup, topics),
    await topicEnds(kafka, topics),
  ];
  const known = new Map<string, number>();
  for (const { topic, partition, offset } of [...stored.rows, ...committed]) {
    const place = `${topic}/${String(partition)}`;
    known.set(place, Math.max(known.get(place) ?? 0, offset));
  }
  return ends.map((end) => ({
    ...end,
    at: Math.max(end.low, known.get(`${end.topic}/${String(end.partition)}`) ?? 0),
  }));
}

export const readOf = (positions: readonly Position[]): number =>
  positions.reduce((sum, { low, at }) => sum + at - low, 0);

/** Facts that are there and not read yet. */
export const lagOf = (positions: readonly Position[]): number =>
  positions.reduce((sum, { high, at }) => sum + Math.max(0, high - at), 0);
