import type pg from 'pg';
import type { Position } from '../filling/positions';
import type { Schemas } from '../models';

/**
 * Whole tables of some rows per partition. `f` are partitions that the rebuild reads, and how far it had come already.
 * Whichever group has stored the most: somebody may have named another for the service.
 */
const text = ({ live, next }: Schemas): string => `
  SELECT coalesce(sum(served.at - reached.at), 0)::bigint AS facts
  FROM unnest($2::text[], $3::integer[], $4::bigint[]) AS f (topic, partition, at)
  JOIN (SELECT topic, partition, max(next_offset) AS at FROM ${live}.consumer_offset GROUP BY 1, 2) AS served
    ON served.topic = f.topic AND served.partition = f.partition
  LEFT JOIN ${next}.consumer_offset n
    ON n.consumer_group = $1 AND n.topic = f.topic AND n.partition = f.partition
  CROSS JOIN LATERAL (SELECT greatest(f.at, n.next_offset) AS at) AS reached
  WHERE served.at > reached.at`;

/** Facts that are in the model that serves and not yet in the tables beside it; 0 when these are at least as new. */
export async function factsBehind(
  client: pg.ClientBase,
  schemas: Schemas,
  consumerGroup: string,
  positions: readonly Position[],
): Promise<number> {
  const { rows } = await client.query<{ facts: number }>(text(schemas), [
    consumerGroup,
    positions.map(({ topic }) => topic),
    positions.map(({ partition }) => partition),
    positions.map(({ at }) => at),
  ]);
  return rows[0]?.facts ?? 0;
}
