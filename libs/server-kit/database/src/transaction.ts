import type pg from 'pg';
import { BeginFailed } from './begin-failed';
import { Beginning } from './beginning';
import { hasStaleStatements, isLostConnection } from './lost-connection';

/** Statements that open a transaction, sent in one message: BEGIN first, then settings by SET LOCAL. */
const readCommitted = 'BEGIN ISOLATION LEVEL READ COMMITTED';

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new BeginFailed(error);
  }
}

/** COMMIT after a failed statement is answered with success and the tag ROLLBACK: that is no commit. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('the transaction was rolled back: a failed statement went unnoticed');
}

/** Rolls back and returns the connection, or closes it where that is not certain to work. */
async function abandon(client: pg.PoolClient, error: unknown): Promise<void> {
  if (isLostConnection(error) || hasStaleStatements(error)) {
    client.release(true);
    return;
  }
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

export interface TransactionOptions<T> {
  /** Replaces BEGIN; must begin with it. */
  readonly opening?: string;
  /**
   * The statements that `work` sends before it has any answer only read or lock: they travel with BEGIN, which saves a
   * round trip. If BEGIN fails, they run outside of a transaction.
   */
  readonly readsFirst?: boolean;
  /** Called when COMMIT is about to be sent. */
  readonly beforeCommit?: (result: T) => void;
}

/**
 * Runs `work` in one transaction (READ COMMITTED) on one connection of the pool and commits. Rejects with BeginFailed
 * when it could not begin, otherwise with the error of `work` or of COMMIT. When the connection is lost during COMMIT
 * the outcome is unknown: the work must be repeatable.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions<T> = {},
): Promise<T> {
  const client = await connect(pool);
  const beginning = new Beginning(client, options.opening ?? readCommitted);
  let result: T;
  try {
    if (options.readsFirst !== true) await beginning.done;
    result = await work(client);
    await beginning.done;
    options.beforeCommit?.(result);
    await commit(client);
  } catch (error) {
    await beginning.done;
    await abandon(client, error);
    throw error;
  }
  client.release();
  return result;
}
