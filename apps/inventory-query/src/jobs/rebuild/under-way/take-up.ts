import { randomUUID } from 'node:crypto';
import { inTransaction, pause } from '@streamstock/server-kit-database';
import { killPoint } from '@streamstock/server-kit-kill-points';
import type { JobContext } from '@streamstock/server-kit-service';
import type pg from 'pg';
import type { Models } from '../models';
import { cloneTables, copyGenerations } from '../next-tables/clone-tables';
import { dropTables } from '../next-tables/drop-tables';
import { clonedTables } from '../read-model-tables';
import { RebuildRefused } from '../rebuild-refused';
import { findUnderWay, insertRebuild, type RebuildUnderWay, seizeRebuild } from './rebuild-row';

type Watcher = Pick<JobContext<unknown>, 'signal' | 'progress'>;

const lookEveryMs = 500;

/** Serialises those who begin or abort a rebuild; released with the transaction. */
export const lockRebuilds = (client: pg.ClientBase, { schemas }: Models): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`rebuild of ${schemas.live}`]);

/**
 * The rebuild that has not ended, now this runner's; undefined where there is none. Whoever has it may be dead, which
 * shows after a while.
 *
 * @throws RebuildRefused when another run is alive, or was until a moment ago
 */
export async function takeUpUnderWay(
  { live }: Models,
  runner: string,
  { signal, progress }: Watcher,
): Promise<RebuildUnderWay | undefined> {
  let seen: string | null | undefined;
  for (;;) {
    const found = await findUnderWay(live);
    if (found === undefined && seen === undefined) return undefined;
    if (found === undefined) throw new RebuildRefused('Another run has just brought the rebuild to its end.');
    const seized = await seizeRebuild(live, found.consumerGroup, runner);
    if (seized !== undefined) return seized;
    if (seen === undefined)
      progress.note('waits to see whether the run that was here a moment ago still lives');
    else if (seen !== found.seenAt) throw new RebuildRefused('Another run of the rebuild is at work.');
    seen = found.seenAt;
    await pause(lookEveryMs, signal);
    signal.throwIfAborted();
  }
}

/** Makes the tables of a new rebuild, from which on a killed run is taken up again. */
export async function beginRebuild(
  models: Models,
  runner: string,
  { keepsMovements, facts }: Pick<RebuildUnderWay, 'keepsMovements' | 'facts'>,
): Promise<RebuildUnderWay> {
  const begun = await inTransaction(models.live, async (client) => {
    await lockRebuilds(client, models);
    if ((await findUnderWay(client)) !== undefined)
      throw new RebuildRefused('Another run has just begun a rebuild.');
    const consumerGroup = `inventory-query.rebuild.${randomUUID()}`;
    const row = await insertRebuild(client, { consumerGroup, keepsMovements, facts }, runner);
    await dropTables(client, models.schemas.next);
    await cloneTables(client, models.schemas, clonedTables(keepsMovements));
    await copyGenerations(client, models.schemas);
    return row;
  });
  killPoint('rebuild.after-clone');
  return begun;
}
