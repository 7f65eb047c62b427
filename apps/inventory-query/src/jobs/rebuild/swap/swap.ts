import { failureOf, inTransaction, pause } from '@streamstock/server-kit-database';
import { killPoint } from '@streamstock/server-kit-kill-points';
import { lockMonths } from '@streamstock/server-kit-partitions';
import type pg from 'pg';
import { movementMonthsJob } from '../../../movement-months/movement-months';
import { closeModelGate } from '../../../projections/model-gate/model-gate';
import type { Position } from '../filling/positions';
import type { Models } from '../models';
import { partitionsOf } from '../next-tables/tables-in';
import { demandSameShape } from '../next-tables/demand-same-shape';
import { RebuildRefused } from '../rebuild-refused';
import { swappedTables } from '../read-model-tables';
import { holdRebuild, markSwapped, type RebuildUnderWay } from '../under-way/rebuild-row';
import { factsBehind } from './facts-behind';
import { Obstacle } from './obstacle';
import { keepMaintenanceOut, lockOut, lockWithin } from './table-locks';

export interface SwapOptions {
  readonly models: Models;
  readonly consumerGroup: string;
  readonly runner: string;
  readonly keepsMovements: boolean;
  /** As they were a moment ago; the swap waits for what has come since. */
  readonly positions: readonly Position[];
  /** From now on batches of the rebuild may find that their tables are gone. */
  readonly beforeCommit: () => void;
}

/** For how long projections and questions stood still, in milliseconds. */
export interface Swapped {
  readonly writesWaitedMs: number;
  readonly readsWaitedMs: number;
}

/** Before anybody stands still. */
const longestPreparationMs = 5_000;
/** From when the first batch may wait until the swap is given up, in milliseconds; and the steps on the way. */
const longestStandstillMs = 2_000;
const longestLastBatchMs = 1_000;
const caughtUpWithinMs = 1_400;
const lookEveryMs = 10;

/**
 * Puts the tables that were built into the place of those that serve, in one transaction, and raises the generation of
 * the cache. Readers go on until the tables are locked and then find the new ones; batches that have not begun wait.
 *
 * @returns an Obstacle, and has changed nothing, when that would have held up others for too long
 * @throws RebuildRefused when the rebuild is no longer this runner's, or no longer fits
 */
export async function swap(options: SwapOptions): Promise<Swapped | Obstacle> {
  const begun = performance.now();
  const standstill = { writesSince: begun, readsSince: begun };
  try {
    await inTransaction(options.models.live, (client) => replaceTables(client, options, standstill), {
      beforeCommit: () => {
        killPoint('rebuild.before-swap');
        options.beforeCommit();
      },
    });
  } catch (error) {
    if (error instanceof Obstacle) return error;
    if (failureOf(error) !== 'transient') throw error;
    return new Obstacle(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const now = performance.now();
  return { writesWaitedMs: now - standstill.writesSince, readsWaitedMs: now - standstill.readsSince };
}

async function replaceTables(
  client: pg.ClientBase,
  { models, consumerGroup, runner, keepsMovements, positions }: SwapOptions,
  standstill: { writesSince: number; readsSince: number },
): Promise<void> {
  const { schemas } = models;
  const tables = swappedTables(keepsMovements);
  const [serving, built] = [namedIn(schemas.live, tables), namedIn(schemas.next, tables)];

  const { phase } = await ownRebuild(client, consumerGroup, runner);
  // The connection was lost when the answer to COMMIT was on its way.
  if (phase === 'swapped') return;
  await lockWithin(client, longestPreparationMs, 'the tables are being maintained', () =>
    keepMaintenanceOut(client, [...serving, ...built]),
  );
  await demandSameShape(client, schemas, tables);

  standstill.writesSince = performance.now();
  const until = standstill.writesSince + longestStandstillMs;
  await lockWithin(client, longestLastBatchMs, 'a batch takes long', () =>
    closeModelGate(client, schemas.live),
  );
  await caughtUp(client, { models, consumerGroup, positions }, standstill.writesSince + caughtUpWithinMs);
  await lockWithin(client, until - performance.now(), 'a batch of the rebuild takes long', () =>
    closeModelGate(client, schemas.next),
  );
  const months = keepsMovements ? [] : await sameMonths(client, models, until);
  await lockWithin(client, until - performance.now(), 'somebody looks at the new tables', () =>
    client.query(`LOCK TABLE ${built.join(', ')} IN ACCESS EXCLUSIVE MODE`),
  );
  standstill.readsSince = await lockOut(client, serving, until);
  // Whoever writes without passing the gate, as an older release does, may have come in between.
  if ((await factsBehind(client, schemas, consumerGroup, positions)) > 0)
    throw new Obstacle('somebody wrote meanwhile');

  const moved = [...built, ...namedIn(schemas.next, months)];
  await client.query(
    [
      `DROP TABLE ${serving.join(', ')}`,
      ...moved.map((table) => `ALTER TABLE ${table} SET SCHEMA ${schemas.live}`),
      `UPDATE ${schemas.live}.generation SET value = value + 1, raised_at = clock_timestamp()`,
      `SET LOCAL search_path = ${schemas.live}`,
    ].join('; '),
  );
  await markSwapped(client, consumerGroup);
}

const namedIn = (schema: string, tables: readonly string[]): string[] =>
  tables.map((table) => `${schema}.${table}`);

async function ownRebuild(
  client: pg.ClientBase,
  consumerGroup: string,
  runner: string,
): Promise<RebuildUnderWay> {
  const own = await holdRebuild(client, consumerGroup, runner);
  if (own !== undefined) return own;
  throw new RebuildRefused('Another run has taken over, or has aborted the rebuild.');
}

/** Nobody writes to the model that serves; the tables beside it get what they do not have yet. */
async function caughtUp(
  client: pg.ClientBase,
  { models, consumerGroup, positions }: Pick<SwapOptions, 'models' | 'consumerGroup' | 'positions'>,
  until: number,
): Promise<void> {
  for (;;) {
    const behind = await factsBehind(client, models.schemas, consumerGroup, positions);
    if (behind === 0) return;
    if (performance.now() > until) throw new Obstacle(`${String(behind)} facts behind the model that serves`);
    await pause(lookEveryMs);
  }
}

/** The months of both, and nobody makes another. A month that is missing would refuse movements. */
async function sameMonths(client: pg.ClientBase, { schemas }: Models, until: number): Promise<string[]> {
  await lockWithin(client, until - performance.now(), 'a month of movements is being made', () =>
    lockMonths(client, movementMonthsJob),
  );
  const built = await partitionsOf(client, schemas.next, 'movement');
  const serving = await partitionsOf(client, schemas.live, 'movement');
  const missing = serving.find((month) => !built.includes(month));
  if (missing !== undefined) throw new Obstacle(`${missing} is missing and will be made`);
  return built;
}
