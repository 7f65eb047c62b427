import type pg from 'pg';
import { numericArray } from '@streamstock/server-kit-database';
import { longestBodyBytes } from './encoding';
import type { LaneFloors } from './lane-floors';

export interface RowLimits {
  readonly maxRowsPerLane: number;
  readonly maxBytes: number;
}

interface TakenRow {
  readonly id: number;
  readonly body: string;
  readonly bytes: number;
  /** xid8 arrives as text. */
  readonly xid: string;
}

/**
 * Takes the oldest rows of the lanes this transaction holds: at most so many per lane and, counted from the oldest,
 * so many bytes, but at least one. A statement of its own: its snapshot must be younger than the locks. Rows are never
 * updated and only the holder of a lane deletes, so their places (ctid) stay valid from the sub-select to the delete,
 * and the plan is a TID scan whatever the statistics say.
 */
const takeRowsText = `
DELETE FROM outbox WHERE ctid = ANY (ARRAY(
  SELECT place FROM (
    SELECT oldest.place, oldest.id,
           sum(oldest.bytes) OVER (ORDER BY oldest.id) AS total,
           row_number() OVER (ORDER BY oldest.id) AS position
      FROM unnest($1::smallint[], $4::bigint[]) AS mine (lane, floor)
     CROSS JOIN LATERAL (
       SELECT o.ctid AS place, o.id, octet_length(o.body) AS bytes
         FROM outbox AS o
        WHERE o.lane = mine.lane AND o.id > mine.floor
        ORDER BY o.id
        LIMIT $2::int) AS oldest
  ) AS candidates
  WHERE total <= $3::bigint OR position = 1))
RETURNING id, body, octet_length(body) AS bytes, pg_current_xact_id() AS xid`;

export interface Taken {
  /** In commit order per key. */
  readonly bodies: string[];
  /** Whether a limit may have left rows behind. */
  readonly more: boolean;
}

export async function takeRows(
  client: pg.ClientBase,
  lanes: readonly number[],
  floors: LaneFloors,
  limits: RowLimits,
): Promise<Taken> {
  const { rows } = await client.query<TakenRow>({
    name: 'take-outbox-rows',
    text: takeRowsText,
    values: [
      numericArray(lanes),
      limits.maxRowsPerLane,
      limits.maxBytes,
      numericArray(lanes.map((lane) => floors.of(lane))),
    ],
  });
  rows.sort((one, other) => one.id - other.id);
  const newest = rows.at(-1);
  if (newest) floors.took(newest.id, Number(newest.xid));
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return {
    bodies: rows.map((row) => row.body),
    more: rows.length >= limits.maxRowsPerLane || bytes + longestBodyBytes > limits.maxBytes,
  };
}
