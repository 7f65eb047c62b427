import type { PartitionOffset } from '@streamstock/server-kit-kafka';
import type pg from 'pg';
import type { Position } from './positions';

/** Some rows per partition. Whichever group has stored the most. */
const text = `
  SELECT topic, partition, max(next_offset) AS offset FROM consumer_offset
  WHERE topic = ANY ($1) GROUP BY topic, partition`;

/** How far the model has come that serves. */
export async function offsetsServed(pool: pg.Pool, topics: readonly string[]): Promise<PartitionOffset[]> {
  return (await pool.query<PartitionOffset>(text, [topics])).rows;
}

/** Up to where there is something to read. */
export const endsOf = (positions: readonly Position[]): PartitionOffset[] =>
  positions.map(({ topic, partition, high }) => ({ topic, partition, offset: high }));

export const hasReached = (positions: readonly Position[], offsets: readonly PartitionOffset[]): boolean =>
  offsets.every(({ topic, partition, offset }) =>
    positions.some((at) => at.topic === topic && at.partition === partition && at.at >= offset),
  );
