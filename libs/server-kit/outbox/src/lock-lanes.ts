import type pg from 'pg';
import { numericArray } from '@streamstock/server-kit-database';
import type { LaneFloors } from './lane-floors';

export interface Lanes {
  /** Lanes with waiting rows that this transaction now holds. */
  readonly mine: number[];
  /** How many lanes with waiting rows another relay holds. */
  readonly held: number;
}

interface LaneRow {
  readonly lane: number;
  readonly first: number | null;
  readonly mine: boolean | null;
  /** xid8 arrives as text. */
  readonly xmin: string;
}

/**
 * Takes every lane that has rows and is free, until the transaction ends. The table's own number keeps the outboxes of
 * several schemas in one database apart. Reads one entry of the primary key per lane, before it tries the lock.
 */
const lockLanesText = `
SELECT lanes.lane, oldest.id AS first,
       CASE WHEN oldest.id IS NOT NULL
            THEN pg_try_advisory_xact_lock('outbox'::regclass::oid::int, lanes.lane) END AS mine,
       pg_snapshot_xmin(pg_current_snapshot()) AS xmin
  FROM (SELECT (position - 1)::int AS lane, floor
          FROM unnest($1::bigint[]) WITH ORDINALITY AS floors (floor, position)) AS lanes
  LEFT JOIN LATERAL (
       SELECT o.id FROM outbox AS o
        WHERE o.lane = lanes.lane AND o.id > lanes.floor
        ORDER BY o.id LIMIT 1) AS oldest ON true
 ORDER BY lanes.lane`;

export async function lockLanes(client: pg.ClientBase, floors: LaneFloors): Promise<Lanes> {
  const { rows } = await client.query<LaneRow>({
    name: 'lock-outbox-lanes',
    text: lockLanesText,
    values: [numericArray(floors.all)],
  });
  floors.looked({ firstIds: rows.map((row) => row.first), xmin: Number(rows[0]?.xmin ?? 0) });
  return {
    mine: rows.filter((row) => row.mine === true).map((row) => row.lane),
    held: rows.filter((row) => row.mine === false).length,
  };
}
