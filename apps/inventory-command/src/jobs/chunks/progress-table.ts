import type pg from 'pg';

/** Which progress: a job with the same flags goes on where it stopped. */
export interface JobKey {
  readonly job: string;
  readonly arguments: string;
}

export interface StoredProgress {
  /** As the job wrote it; null before the first chunk. */
  readonly position: unknown;
  readonly done: number;
  readonly total: number | null;
  readonly finished: boolean;
}

/** One row by its primary key. A finished pass begins anew, an unfinished one goes on unless told otherwise. */
const beginPass = `
  INSERT INTO job_progress (job, arguments) VALUES ($1, $2)
  ON CONFLICT (job, arguments) DO UPDATE
  SET position = NULL, done = 0, total = NULL, started_at = now(), recorded_at = now(), finished_at = NULL
  WHERE job_progress.finished_at IS NOT NULL OR $3`;

/** Locks the row until the chunk is over: another run of the same job waits and then goes on behind it. */
const lockProgress = `
  SELECT position, done, total, finished_at IS NOT NULL AS finished
  FROM job_progress WHERE job = $1 AND arguments = $2
  FOR UPDATE`;

const moveOn = `
  UPDATE job_progress SET position = $3, done = done + $4, recorded_at = now()
  WHERE job = $1 AND arguments = $2`;

const setTotal = `
  UPDATE job_progress SET total = $3 WHERE job = $1 AND arguments = $2 AND total IS NULL`;

const finishPass = `
  UPDATE job_progress SET finished_at = now(), recorded_at = now()
  WHERE job = $1 AND arguments = $2 AND finished_at IS NULL`;

const valuesOf = (key: JobKey): string[] => [key.job, key.arguments];

export const begin = (pool: pg.Pool, key: JobKey, fromStart: boolean): Promise<unknown> =>
  pool.query(beginPass, [...valuesOf(key), fromStart]);

export async function lock(client: pg.ClientBase, key: JobKey): Promise<StoredProgress> {
  const { rows } = await client.query<StoredProgress>(lockProgress, valuesOf(key));
  const [stored] = rows;
  if (stored === undefined) throw new Error(`the progress of ${key.job} was taken away`);
  return stored;
}

export const advance = (
  client: pg.ClientBase,
  key: JobKey,
  position: unknown,
  done: number,
): Promise<unknown> => client.query(moveOn, [...valuesOf(key), JSON.stringify(position), done]);

export const writeTotal = (pool: pg.Pool, key: JobKey, total: number): Promise<unknown> =>
  pool.query(setTotal, [...valuesOf(key), total]);

export const finish = (pool: pg.Pool, key: JobKey): Promise<unknown> => pool.query(finishPass, valuesOf(key));
