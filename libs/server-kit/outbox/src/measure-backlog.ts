import type pg from 'pg';
import { outboxLanes } from './lanes';
import type { OutboxBacklog } from './relay-options';

const most = 100_000;

/** The oldest row is found by the first index entry of each lane; the count stops at a limit. */
const measureText = `
SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT ${most}) AS waiting) AS rows,
       coalesce((SELECT extract(epoch FROM clock_timestamp() - min(oldest.recorded_at))::float8
                   FROM generate_series(0, ${outboxLanes - 1}) AS lanes (lane)
                  CROSS JOIN LATERAL (SELECT recorded_at FROM outbox
                                       WHERE outbox.lane = lanes.lane ORDER BY id LIMIT 1) AS oldest), 0) AS seconds`;

/** What waits in the outbox, and for how long the oldest of it does. */
export async function measureBacklog(pool: pg.Pool): Promise<OutboxBacklog> {
  const { rows } = await pool.query<{ rows: number; seconds: number }>(measureText);
  return { rows: rows[0]?.rows ?? 0, oldestSeconds: Math.max(0, rows[0]?.seconds ?? 0) };
}
