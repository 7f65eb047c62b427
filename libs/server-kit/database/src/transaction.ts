import type pg from 'pg';
import { BeginFailed } from './begin-failed';
import { hasStaleStatements, isLostConnection } from './lost-connection';

/** Statements that open a transaction, sent in one message: BEGIN first, then settings by SET LOCAL. */
const readCommitted = 'BEGIN ISOLATION LEVEL READ COMMITTED';

async function begin(pool: pg.Pool, opening: string): Promise<pg.PoolClient> {
  let client: pg.PoolClient | undefined;
  try {
    client = await pool.connect();
    await client.query(opening);
    return client;
  } catch (error) {
    client?.release(true);
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
  const client = await begin(pool, options.opening ?? readCommitted);
  let result: T;
  try {
    result = await work(client);
    options.beforeCommit?.(result);
    await commit(client);
  } catch (error) {
    await abandon(client, error);
    throw error;
  }
  client.release();
  return result;
}
