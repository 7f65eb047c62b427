import { failureOf, inTransaction, waitUntil } from '@streamstock/server-kit-database';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { JobContext, JobOutcome } from '@streamstock/server-kit-service';
import type pg from 'pg';
import type { z } from 'zod';
import * as progressTable from './progress-table';
import type { JobKey, StoredProgress } from './progress-table';

/** What a chunk did, and where the next one begins; `undefined` when there was nothing left to do. */
export type Chunk<Position> = { readonly position: Position; readonly done: number } | undefined;

export interface ChunkedJob<Position> {
  readonly name: string;
  /** What the run is about; runs of the same go on where the last one stopped. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly fromStart: boolean;
  readonly pool: pg.Pool;
  /** Checks a position that an earlier run has left. */
  readonly position: z.ZodType<Position>;
  /** About how much there is to do, for the progress. */
  estimate(): Promise<number>;
  /** Resolves when the next chunk may begin. */
  readonly room?: () => Promise<void>;
  /** One chunk behind this position, inside the transaction that stores the next. It may be repeated. */
  chunk(client: pg.PoolClient, position: Position | undefined): Promise<Chunk<Position>>;
  /** Resolves when the work of all chunks has had its effect. */
  readonly settled?: () => Promise<void>;
}

type Step = StoredProgress & { readonly atEnd: boolean };

/**
 * Works through a job chunk by chunk, and stops between two when the signal aborts. A chunk and the position behind it
 * are one transaction under the lock of the job's row: a kill repeats at most one chunk, and two runs of the same job
 * take turns and share the work. The lock ends with its transaction, so that it also works behind a pooler, and nobody
 * has to guess whether a holder still lives. Outages of Postgres and Kafka are waited out.
 */
export async function inChunks<Position>(
  job: ChunkedJob<Position>,
  { signal, logger, progress }: Pick<JobContext<unknown>, 'signal' | 'logger' | 'progress'>,
): Promise<JobOutcome> {
  const { pool, name } = job;
  const key: JobKey = { job: name, arguments: canonical(job.flags) };
  const patiently = <T>(attempt: () => Promise<T>): Promise<T> =>
    waitUntil(attempt, { signal, logger, name, retryIf: isOutage });

  await patiently(() => progressTable.begin(pool, key, job.fromStart));
  await patiently(async () => progressTable.writeTotal(pool, key, await job.estimate()));
  for (;;) {
    if (signal.aborted) return 'stopped';
    await patiently(async () => job.room?.());
    const step = await patiently(() => takeStep(job, key));
    progress.at(step.done, step.total ?? undefined);
    if (step.finished) return 'done';
    if (step.atEnd) {
      await patiently(async () => job.settled?.());
      await patiently(() => progressTable.finish(pool, key));
      return 'done';
    }
    killPoint('job.after-chunk');
  }
}

function takeStep<Position>(job: ChunkedJob<Position>, key: JobKey): Promise<Step> {
  const work = async (client: pg.PoolClient): Promise<Step> => {
    const stored = await progressTable.lock(client, key);
    if (stored.finished) return { ...stored, atEnd: true };
    const position = stored.position === null ? undefined : job.position.parse(stored.position);
    const chunk = await job.chunk(client, position);
    if (chunk === undefined) return { ...stored, atEnd: true };
    await progressTable.advance(client, key, chunk.position, chunk.done);
    return { ...stored, done: stored.done + chunk.done, atEnd: false };
  };
  return inTransaction(job.pool, work, {
    beforeCommit: () => {
      killPoint('job.before-commit');
    },
  });
}

/** The same flags have the same text, in whatever order they were given. */
const canonical = (flags: ChunkedJob<unknown>['flags']): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(flags).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );

/** Thrown by a chunk when Kafka did not take what it sent. */
export class NotPublished extends Error {
  override readonly name = 'NotPublished';
}

const isOutage = (error: unknown): boolean =>
  error instanceof NotPublished || failureOf(error) === 'transient';
