import { GroupCommitter, type GroupCommitterOptions } from '../src';
import { createPool, numericArray, textArray, type Log } from '@streamstock/server-kit-database';
import { createDatabaseFrom, type TestDatabase } from '@streamstock/server-kit-testing';
import type pg from 'pg';

/** Adds one to a counter, once per id; `amount` is text so that a test can send what Postgres refuses. */
export interface Addition {
  readonly id: number;
  readonly counter: string;
  readonly amount: string;
}

export type Result = { readonly total: number } | { readonly refused: string };

/** The smallest service with a lock, an inbox and a ledger. */
export const tables = `
  CREATE TABLE counter (name text PRIMARY KEY, total bigint NOT NULL);
  CREATE TABLE done (id int PRIMARY KEY, counter text NOT NULL, total bigint NOT NULL, place bigint GENERATED ALWAYS AS IDENTITY);
  CREATE TABLE refused (id int PRIMARY KEY, reason text NOT NULL);`;

export interface Trial {
  readonly database: TestDatabase;
  /** For the test itself. */
  readonly admin: pg.Pool;
  readonly lines: string[];
  readonly logger: Log;
  poolTo(url?: string, max?: number): pg.Pool;
  end(): Promise<void>;
}

export async function startTrial(): Promise<Trial> {
  const database = await createDatabaseFrom('committer');
  const pools: pg.Pool[] = [];
  const lines: string[] = [];
  const note = (_details: object, message: string) => void lines.push(message);
  const poolTo = (url = database.url, max = 2): pg.Pool => {
    const pool = createPool({
      connectionString: url,
      max,
      applicationName: 'trial',
      statementTimeoutMs: 3_000,
    });
    pools.push(pool);
    return pool;
  };
  const admin = poolTo();
  await admin.query(tables);
  const end = async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.drop();
  };
  return { database, admin, lines, logger: { info: note, warn: note, error: note }, poolTo, end };
}

/** Locks in the order of the items, not sorted: two committers of this kind can deadlock. */
export async function addInOrder(client: pg.PoolClient, items: readonly Addition[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const { id, counter, amount } of items) {
    await client.query('INSERT INTO counter VALUES ($1, 0) ON CONFLICT DO NOTHING', [counter]);
    await client.query('SELECT FROM counter WHERE name = $1 FOR NO KEY UPDATE', [counter]);
    const known = await client.query<{ total: number }>('SELECT total FROM done WHERE id = $1', [id]);
    const { rows } = known.rows[0]
      ? known
      : await client.query<{ total: number }>(
          `WITH added AS (UPDATE counter SET total = total + $3::bigint WHERE name = $2 RETURNING total)
           INSERT INTO done (id, counter, total) SELECT $1, $2, total FROM added RETURNING total`,
          [id, counter, amount],
        );
    results.push({ total: rows[0]?.total ?? Number.NaN });
  }
  return results;
}

export async function recordRefusal(client: pg.PoolClient, item: Addition, error: unknown): Promise<Result> {
  const refused = error instanceof Error ? error.message : 'unknown';
  await client.query('INSERT INTO refused SELECT * FROM unnest($1::int[], $2::text[])', [
    numericArray([item.id]),
    textArray([refused]),
  ]);
  return { refused };
}

export function committerOn(
  trial: Trial,
  pool: pg.Pool,
  changes: Partial<GroupCommitterOptions<Addition, Result>> = {},
): GroupCommitter<Addition, Result> {
  return new GroupCommitter({
    name: 'trial',
    pool,
    maxItems: 500,
    maxKeys: 5_000,
    keysOf: (item) => [item.counter],
    commit: addInOrder,
    onCulprit: recordRefusal,
    backoff: { firstMs: 5, longestMs: 50 },
    logger: trial.logger,
    ...changes,
  });
}

export const additions = (
  first: number,
  count: number,
  counterOf: (id: number) => string = () => 'one',
): Addition[] =>
  Array.from({ length: count }, (_, index) => ({
    id: first + index,
    counter: counterOf(first + index),
    amount: '1',
  }));
