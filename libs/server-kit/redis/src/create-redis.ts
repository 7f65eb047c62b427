import { Redis } from 'ioredis';
import type { RedisSettings } from './redis-settings';

/** The part of a pino logger that a connection needs. */
interface RedisLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface RedisConnectionOptions extends RedisSettings {
  /** Seen in `CLIENT LIST`. */
  readonly name: string;
  /** Longest wait for an answer, in milliseconds. */
  readonly answerWithinMs?: number;
  /** What it means for the service that Redis is away, for the log. */
  readonly whileAway?: string;
  readonly logger?: RedisLog;
}

/**
 * A connection to a Redis that the service can do without: connects in the background, for ever, and fails a command at
 * once instead of queueing it while Redis is away. Commands of one turn of the event loop travel together.
 */
export function createRedis(options: RedisConnectionOptions): Redis {
  const { url, tls, username, password, name, logger, answerWithinMs = 250 } = options;
  const redis = new Redis(url, {
    ...(tls === undefined ? {} : { tls }),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    connectionName: name,
    lazyConnect: true,
    enableAutoPipelining: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 2_000,
    commandTimeout: answerWithinMs,
    keepAlive: 10_000,
    disconnectTimeout: 500,
    retryStrategy: (attempt) => Math.min(2_000, 50 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2),
  });
  let away = false;
  const { whileAway } = options;
  redis.on('error', (error: Error) => {
    if (!away) logger?.warn({ err: error, ...(whileAway && { whileAway }) }, 'Redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) logger?.info({}, 'Redis is back');
    away = false;
  });
  redis.connect().catch(() => undefined);
  return redis;
}
