import { inTransaction } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { LedgerMonth } from './months';

/** Serialises the replicas of this job; released with the transaction. */
const jobLock = `SELECT pg_advisory_xact_lock(hashtext('inventory-command.ledger-partitions'))`;

const attached = `
  SELECT c.relname AS partition, i.inhdetachpending AS detaching
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = 'movement'::regclass`;

interface AttachedPartition {
  partition: string;
  detaching: boolean;
}

export async function attachedPartitions(client: pg.ClientBase | pg.Pool): Promise<AttachedPartition[]> {
  const { rows } = await client.query<AttachedPartition>(attached);
  return rows;
}

/** Makes a month beside the ledger and attaches it, which lets readers and writers of other months go on. */
export const attachMonth = (pool: pg.Pool, { partition, from, to }: LedgerMonth): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(jobLock);
    const existing = await attachedPartitions(client);
    if (existing.some((one) => one.partition === partition)) return;
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${partition} (LIKE movement INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
    );
    await client.query(
      `ALTER TABLE movement ATTACH PARTITION ${partition} FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  });

/** Takes a month out of the ledger without blocking it; the table stays, to be moved to cheaper storage. */
export async function detachMonth(pool: pg.Pool, { partition, detaching }: AttachedPartition): Promise<void> {
  const how = detaching ? 'FINALIZE' : 'CONCURRENTLY';
  await pool.query(`ALTER TABLE movement DETACH PARTITION ${partition} ${how}`);
}
