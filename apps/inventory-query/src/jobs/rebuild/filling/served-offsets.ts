import type { PartitionOffset } from '@streamstock/server-kit-kafka';
import type pg from 'pg';
import type { Position } from './positions';

/** Some rows per partition. */
const text = `
  SELECT topic, partition, next_offset AS offset FROM consumer_offset
  WHERE consumer_group = $1 AND topic = ANY ($2)`;

/** How far the model has come that serves. */
export async function offsetsServed(
  pool: pg.Pool,
  consumerGroup: string,
  topics: readonly string[],
): Promise<PartitionOffset[]> {
  return (await pool.query<PartitionOffset>(text, [consumerGroup, topics])).rows;
}

export const hasReached = (positions: readonly Position[], offsets: readonly PartitionOffset[]): boolean =>
  offsets.every(({ topic, partition, offset }) =>
    positions.some((at) => at.topic === topic && at.partition === partition && at.at >= offset),
  );
