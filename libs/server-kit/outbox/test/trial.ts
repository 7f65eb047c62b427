import { createPool, inTransaction, type Log } from '@streamstock/server-kit-database';
import { insertOutbox, OutboxRelay, outboxTable, type OutboxRelayOptions, type RelayRecord } from '../src';
import { createDatabaseFrom } from '@streamstock/server-kit-testing';
import type pg from 'pg';

export const topic = 'levels';

/** Stands for Kafka: keeps what was acknowledged, per key, in order. */
export class Topic {
  readonly records: RelayRecord[] = [];
  /** Called before records are kept: to delay them, or to refuse them. */
  before: (records: readonly RelayRecord[]) => Promise<void> = () => Promise.resolve();

  readonly send = async (records: readonly RelayRecord[]): Promise<void> => {
    await this.before(records);
    this.records.push(...records);
  };

  versionsOf(key: string): number[] {
    return this.records.filter((record) => record.key === key).map((record) => Number(record.value));
  }

  /** As compaction leaves it. */
  last(): Record<string, number> {
    return Object.fromEntries(this.records.map((record) => [record.key, Number(record.value)]));
  }
}

async function putLevels(
  client: pg.PoolClient,
  rows: readonly { key: string; version: number }[],
): Promise<void> {
  await insertOutbox(
    client,
    rows.map(({ key, version }) => ({ topic, key, value: String(version) })),
  );
}

/** Raises the version of each key by one and publishes it through the outbox, as a service does. */
export function change(pool: pg.Pool, keys: readonly string[]): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('INSERT INTO level SELECT unnest($1::text[]), 0 ON CONFLICT DO NOTHING', [keys]);
    await client.query('SELECT FROM level WHERE key = ANY ($1) ORDER BY key FOR NO KEY UPDATE', [keys]);
    const { rows } = await client.query<{ key: string; version: number }>(
      'UPDATE level SET version = version + 1 WHERE key = ANY ($1) RETURNING key, version',
      [keys],
    );
    await putLevels(client, rows);
  });
}

export async function requeue(client: pg.PoolClient, keys: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ key: string; version: number }>(
    'SELECT key, version FROM level WHERE key = ANY ($1) ORDER BY key FOR SHARE',
    [keys],
  );
  await putLevels(client, rows);
}

export interface Trial {
  /** For the test itself. */
  readonly admin: pg.Pool;
  readonly topic: Topic;
  readonly lines: string[];
  newPool(name: string): pg.Pool;
  /** A relay with a pool of its own, as in a process of its own; not started. */
  newRelay(changes?: Partial<OutboxRelayOptions>): OutboxRelay;
  versions(): Promise<Record<string, number>>;
  waitingRows(): Promise<number>;
  end(): Promise<void>;
}

export async function startTrial(): Promise<Trial> {
  const database = await createDatabaseFrom('outbox');
  const pools: pg.Pool[] = [];
  const relays: OutboxRelay[] = [];
  const lines: string[] = [];
  const note = (_details: object, message: string) => void lines.push(message);
  const logger: Log = { info: note, warn: note, error: note };
  const published = new Topic();

  const newPool = (name: string): pg.Pool => {
    const pool = createPool({ connectionString: database.url, max: 4, applicationName: name });
    pools.push(pool);
    return pool;
  };
  const newRelay = (changes: Partial<OutboxRelayOptions> = {}): OutboxRelay => {
    const relay = new OutboxRelay({
      name: 'trial',
      pool: newPool(changes.name ?? 'relay'),
      producer: published,
      produceTimeoutMs: 500,
      requeue,
      logger,
      backoff: { firstMs: 5, longestMs: 50 },
      ...changes,
    });
    relays.push(relay);
    return relay;
  };
  const admin = newPool('admin');
  await admin.query(`${outboxTable}; CREATE TABLE level (key text PRIMARY KEY, version bigint NOT NULL)`);

  return {
    admin,
    topic: published,
    lines,
    newPool,
    newRelay,
    async versions() {
      const { rows } = await admin.query<{ key: string; version: number }>('SELECT * FROM level');
      return Object.fromEntries(rows.map((row) => [row.key, row.version]));
    },
    async waitingRows() {
      const { rows } = await admin.query<{ rows: number }>('SELECT count(*) AS rows FROM outbox');
      return rows[0]?.rows ?? Number.NaN;
    },
    async end() {
      await Promise.all(relays.map((relay) => relay.close()));
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
    },
  };
}

export const keysFrom = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `acme|P${String(index).padStart(3, '0')}|W`);

export const terminateSessions = (pool: pg.Pool, name: string) =>
  pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [name]);
