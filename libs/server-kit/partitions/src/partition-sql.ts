import { inTransaction } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { TableMonth } from './months';

const attached = `
  SELECT c.relname AS partition, i.inhdetachpending AS detaching
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = $1::regclass`;

export interface AttachedPartition {
  partition: string;
  detaching: boolean;
}

export async function attachedPartitions(
  client: pg.ClientBase | pg.Pool,
  table: string,
): Promise<AttachedPartition[]> {
  const { rows } = await client.query<AttachedPartition>(attached, [table]);
  return rows;
}

/** Serialises those who make months of a table; `job` names the lock, which is released with the transaction. */
export const lockMonths = (client: pg.ClientBase, job: string): Promise<unknown> =>
  client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [job]);

/** Makes a month beside the table and attaches it, which lets readers and writers of other months go on. */
export const attachMonth = (
  pool: pg.Pool,
  table: string,
  job: string,
  { partition, from, to }: TableMonth,
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await lockMonths(client, job);
    const existing = await attachedPartitions(client, table);
    if (existing.some((one) => one.partition === partition)) return;
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${partition} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
    );
    await client.query(
      `ALTER TABLE ${table} ATTACH PARTITION ${partition} FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  });

/** Takes a month out of the table without blocking it; what was in it stays a table of its own. */
export async function detachMonth(
  pool: pg.Pool,
  table: string,
  { partition, detaching }: AttachedPartition,
): Promise<void> {
  const how = detaching ? 'FINALIZE' : 'CONCURRENTLY';
  await pool.query(`ALTER TABLE ${table} DETACH PARTITION ${partition} ${how}`);
}

const detached = `
  SELECT c.relname AS partition FROM pg_class c
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
    AND c.relname ~ ('^' || $1 || '_[0-9]{4}_[0-9]{2}$')
    AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid)`;

/** Tables that once were months of this one, by name. */
export async function detachedMonths(pool: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ partition: string }>(detached, [table]);
  return rows.map(({ partition }) => partition);
}

export async function dropMonth(pool: pg.Pool, partition: string): Promise<void> {
  await pool.query(`DROP TABLE IF EXISTS ${partition}`);
}
