import { Redis } from 'ioredis';

/** The part of a pino logger that the cache needs. */
export interface CacheLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface CacheConnectionOptions {
  readonly url: string;
  /** Seen in `CLIENT LIST`. */
  readonly name: string;
  /** Longest wait for an answer, in milliseconds. */
  readonly answerWithinMs?: number;
  readonly logger?: CacheLog;
}

/**
 * A connection for a cache: connects in the background, for ever, and fails a command at once instead of queueing it
 * while Redis is away. Commands of one turn of the event loop travel together.
 */
export function createCacheConnection(options: CacheConnectionOptions): Redis {
  const { url, name, logger, answerWithinMs = 250 } = options;
  const redis = new Redis(url, {
    connectionName: name,
    lazyConnect: true,
    enableAutoPipelining: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: 2_000,
    commandTimeout: answerWithinMs,
    keepAlive: 10_000,
    retryStrategy: (attempt) => Math.min(2_000, 50 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2),
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) logger?.warn({ err: error }, 'the cache is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) logger?.info({}, 'the cache is back');
    away = false;
  });
  redis.connect().catch(() => undefined);
  return redis;
}
