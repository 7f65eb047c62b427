import type pg from 'pg';
import type { Position } from '../filling/positions';
import type { Schemas } from '../models';

export interface Groups {
  /** Whose offsets say how far the model has come that serves. */
  readonly live: string;
  /** That of the rebuild. */
  readonly next: string;
}

/** Whole tables of some rows per partition. `f` are partitions that the rebuild reads, and how far it had come already. */
const text = ({ live, next }: Schemas): string => `
  SELECT coalesce(sum(l.next_offset - reached.at), 0)::bigint AS facts
  FROM unnest($3::text[], $4::integer[], $5::bigint[]) AS f (topic, partition, at)
  JOIN ${live}.consumer_offset l
    ON l.consumer_group = $1 AND l.topic = f.topic AND l.partition = f.partition
  LEFT JOIN ${next}.consumer_offset n
    ON n.consumer_group = $2 AND n.topic = f.topic AND n.partition = f.partition
  CROSS JOIN LATERAL (SELECT greatest(f.at, n.next_offset) AS at) AS reached
  WHERE l.next_offset > reached.at`;

/** Facts that are in the model that serves and not yet in the tables beside it; 0 when these are at least as new. */
export async function factsBehind(
  client: pg.ClientBase | pg.Pool,
  schemas: Schemas,
  groups: Groups,
  positions: readonly Position[],
): Promise<number> {
  const { rows } = await client.query<{ facts: number }>(text(schemas), [
    groups.live,
    groups.next,
    positions.map(({ topic }) => topic),
    positions.map(({ partition }) => partition),
    positions.map(({ at }) => at),
  ]);
  return rows[0]?.facts ?? 0;
}
