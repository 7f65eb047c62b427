import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { columnTypes } from './column-types';
import { silent, type Log } from './log';

export interface PoolOptions {
  readonly connectionString: string;
  /** How the server proves who it is, and this service to it; without it nothing is encrypted. */
  readonly ssl?: ConnectionOptions;
  /** Most connections. */
  readonly max: number;
  /** Seen in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Longest run time of one statement, in milliseconds; a server that does not answer is given up 2 s later. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for a connection, in milliseconds. */
  readonly connectTimeoutMs?: number;
  /** A transaction that says nothing for this long is ended by the server, in milliseconds. */
  readonly idleInTransactionTimeoutMs?: number;
  /** Settings of every session, as `SET` takes them. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly logger?: Log;
}

const startupOptions = (settings: PoolOptions['settings'] = {}): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

const answerGraceMs = 2_000;

/**
 * A pool that outlives restarts of Postgres: lost connections are dropped and logged, new ones are made on demand, and
 * nothing waits for ever. Columns arrive as `columnTypes` says. Queries of one client that do not wait for each other
 * travel together and run in their order.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const { logger = silent, statementTimeoutMs = 15_000 } = options;
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    // Not undefined: `pg` would look for variables of its own.
    ssl: options.ssl ?? false,
    max: options.max,
    application_name: options.applicationName,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + answerGraceMs,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 60_000,
    idleTimeoutMillis: 60_000,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: columnTypes,
    options: startupOptions(options.settings),
  });
  pool.on('error', ({ message }) => logger.warn({ reason: message }, 'lost an idle database connection'));
  // A connection in use that is lost between two queries raises an event that ends the process if nobody listens;
  // its user learns of the loss from the next query.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}
