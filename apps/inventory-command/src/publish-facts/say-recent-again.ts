import { inTransaction } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { StockKey } from '../persistence/lock-stock';
import { sayLevelsAgain } from './say-again';

const keysPerTransaction = 2_000;

/** Keys that moved lately, by the ledger's primary key (newest months only). */
const recentKeys = `
  SELECT DISTINCT tenant_id AS "tenantId", product_id AS "productId", location_id AS "locationId"
  FROM movement
  WHERE recorded_at > now() - make_interval(secs => $1)`;

/**
 * Publishes the levels that changed in the last `seconds` once more: a process that was killed may have had older
 * ones on their way to Kafka. In small transactions, so that no sale waits long for its row.
 */
export async function sayRecentAgain(pool: pg.Pool, seconds: number): Promise<void> {
  const { rows } = await pool.query<StockKey>(recentKeys, [seconds]);
  for (let from = 0; from < rows.length; from += keysPerTransaction) {
    const keys = rows.slice(from, from + keysPerTransaction);
    await inTransaction(pool, (client) => sayLevelsAgain(client, keys));
  }
}
