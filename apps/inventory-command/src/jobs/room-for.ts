import { OutboxRoom } from '@streamstock/server-kit-outbox';
import type { JobContext } from '@streamstock/server-kit-service';
import type pg from 'pg';

/**
 * Room in the outbox for a job, which has no relay of its own: one that is killed in the middle of a send is made good
 * by its own restart, and nobody restarts a job.
 */
export const roomFor = (
  { signal, progress }: Pick<JobContext<unknown>, 'signal' | 'progress'>,
  pool: pg.Pool,
): OutboxRoom =>
  new OutboxRoom(pool, {
    signal,
    onWait: (rows) => {
      progress.note(
        `waits for the outbox (${String(rows)} rows): is a replica of inventory-command running, and Kafka?`,
      );
    },
  });
