import type pg from 'pg';
import type { StockRow } from '../domain/stock-row';
import { bearStock, lockStock, type StockKey } from './lock-stock';
import { type Recalled, recall } from './recall';

export interface LockedAndRecalled extends Recalled {
  /** The locked rows by stock key; keys without product or location have none. */
  readonly rows: ReadonlyMap<string, StockRow>;
}

/**
 * Locks the rows of these keys, and recalls what is known of the commands once the locks are held, in one flight: the
 * statements run in their order. Almost every key has its row already; where one is missing it is made, and what was
 * recalled before its lock is recalled again.
 */
export async function lockAndRecall(
  client: pg.ClientBase,
  keys: ReadonlyMap<string, StockKey>,
  commandIds: readonly string[],
): Promise<LockedAndRecalled> {
  const [rows, recalled] = await Promise.all([
    lockStock(client, [...keys.values()]),
    recall(client, commandIds),
  ]);
  if (rows.size === keys.size) return { rows, ...recalled };
  const absent = [...keys].flatMap(([key, parts]) => (rows.has(key) ? [] : [parts]));
  const born = await bearStock(client, absent);
  return { rows: new Map([...rows, ...born]), ...(await recall(client, commandIds)) };
}
