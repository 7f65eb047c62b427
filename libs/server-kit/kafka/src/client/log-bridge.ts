import { type LogEntry, logLevel } from 'kafkajs';
import type { Logger } from 'pino';

/** Below this kafkajs does not even build its entries. */
export const shownLevel = logLevel.WARN;

/**
 * What the client reports loudly although it is part of every start, rebalance or outage that the consumer and
 * producer runtimes recover from, and report themselves, once.
 */
const expected = [
  'coordinator is loading',
  'not the correct coordinator',
  'coordinator is not available',
  'group is rebalancing',
  'not aware of this member',
  'specified group generation id is not valid',
  'Pausing fetching',
  'Resuming fetching',
  'Connection error',
  'Connection timeout',
  'Failed to connect to',
  'Failed to send messages',
  'Closed connection',
  'connection given up',
  'Crash: ',
];
const isExpected = new RegExp(expected.join('|'), 'i');

/** Told about every reset to the default offset: records were lost to retention, or offsets are gone. */
export type OffsetResetListener = (topic: string, partition: number) => void;

/** Passes the log of kafkajs to pino, with recoverable noise at debug level. */
export const pinoLogCreator = (logger: Logger, onOffsetReset?: OffsetResetListener) => () => {
  const log = logger.child({ component: 'kafkajs' });
  return ({ level, namespace, log: entry }: LogEntry): void => {
    const { message, timestamp: _timestamp, logger: _logger, ...rest } = entry;
    log[pinoLevel(level, entry)]({ namespace, ...rest }, message);
    if (message.startsWith('Offset out of range, resetting')) {
      onOffsetReset?.(String(rest['topic']), Number(rest['partition']));
    }
  };
};

export function pinoLevel(level: logLevel, entry: LogEntry['log']): 'error' | 'warn' | 'debug' {
  const reason: unknown = entry['error'];
  if (isExpected.test(entry.message) || (typeof reason === 'string' && isExpected.test(reason)))
    return 'debug';
  if (level === logLevel.ERROR) return 'error';
  return level === logLevel.WARN ? 'warn' : 'debug';
}
