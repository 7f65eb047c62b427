import { isConflict, pause } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { Obstacle } from './obstacle';

/**
 * A deadlock with readers is possible and harmless: each may hold a table that the other wants. Postgres looks for them
 * after a second and would end the reader, so the swap lets go long before.
 */
const longestAttemptMs = 300;
const shortestPauseMs = 20;
const pauseJitterMs = 80;

/** Waits for each lock that `take` needs for so many milliseconds; otherwise an Obstacle says who is in the way. */
export async function lockWithin(
  client: pg.ClientBase,
  milliseconds: number,
  inTheWay: string,
  take: () => Promise<unknown>,
): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = ${String(Math.max(1, Math.round(milliseconds)))}`);
  try {
    await take();
  } catch (error) {
    throw isConflict(error) ? new Obstacle(inTheWay, { cause: error }) : error;
  }
}

/**
 * Keeps out what maintains tables, an automatic vacuum above all, which gives way after a second. Readers and writers go
 * on.
 */
export const keepMaintenanceOut = (client: pg.ClientBase, tables: readonly string[]): Promise<unknown> =>
  client.query(`LOCK TABLE ${tables.join(', ')} IN SHARE UPDATE EXCLUSIVE MODE`);

/**
 * Locks tables against everybody. Waits for those who read them, while others queue up behind: never for long, and
 * then they all go on for a moment before the next attempt.
 *
 * @returns when the successful attempt began, on the clock of `performance.now()`
 * @throws Obstacle when there was no moment until `until`, on the same clock
 */
export async function lockOut(
  client: pg.ClientBase,
  tables: readonly string[],
  until: number,
): Promise<number> {
  for (;;) {
    const begun = performance.now();
    const most = Math.min(longestAttemptMs, until - begun);
    if (most <= 0) throw new Obstacle('questions are being answered all the time');
    await client.query(`SAVEPOINT readers; SET LOCAL statement_timeout = ${String(Math.ceil(most))}`);
    try {
      await client.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      await client.query('SET LOCAL statement_timeout = 10000');
      return begun;
    } catch (error) {
      if (!isConflict(error) && !isTimeout(error)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT readers');
      await pause(shortestPauseMs + pauseJitterMs * Math.random());
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '57014';
