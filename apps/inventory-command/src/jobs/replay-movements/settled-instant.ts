import { pause } from '@streamstock/server-kit-database';
import type { JobContext } from '@streamstock/server-kit-service';
import type pg from 'pg';
import { utcText } from '../../persistence/utc-text';

const lookEveryMs = 50;
const sayEveryMs = 15_000;

const clock = `SELECT ${utcText('clock_timestamp()')} AS now`;
/** xid8 has no way to a number but through text. */
const ahead = 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS xid';
const oldest = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid';

/**
 * An instant before which nothing will be recorded any more: now, once every transaction that may have taken an earlier
 * time for its movements is over. A batch takes its time after it has locked its rows, so its transaction has a number
 * by then: it is among those that the snapshot, taken after the clock was read, still counts.
 */
export async function settledInstant(
  pool: pg.Pool,
  { signal, progress }: Pick<JobContext<unknown>, 'signal' | 'progress'>,
): Promise<string> {
  const { rows } = await pool.query<{ now: string }>(clock);
  const behind = await xidOf(pool, ahead);
  let sayAt = performance.now() + sayEveryMs;
  while ((await xidOf(pool, oldest)) < behind) {
    if (performance.now() >= sayAt) {
      sayAt += sayEveryMs;
      progress.note('waits for a transaction that has been open for long');
    }
    await pause(lookEveryMs, signal);
    signal.throwIfAborted();
  }
  const [{ now } = { now: '' }] = rows;
  return now;
}

async function xidOf(pool: pg.Pool, text: string): Promise<number> {
  const { rows } = await pool.query<{ xid: number }>(text);
  return rows[0]?.xid ?? 0;
}
