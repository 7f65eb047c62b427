import { jest } from '@jest/globals';
import { logLevel } from 'kafkajs';
import pino from 'pino';
import { pinoLevel, pinoLogCreator } from './log-bridge';

const entry = (message: string, extra: object = {}) => ({ timestamp: '', message, ...extra });

describe('log bridge', () => {
  it.each([
    [
      'a start on a fresh broker',
      'Response InitProducerId',
      { error: "The coordinator is loading and hence can't process requests" },
    ],
    ['a rebalance', 'The group is rebalancing, re-joining', {}],
    ['an outage', 'Connection error: connect ECONNREFUSED 127.0.0.1:9092', {}],
  ])('keeps quiet about %s', (_name, message, extra) => {
    expect(pinoLevel(logLevel.ERROR, entry(message, extra))).toBe('debug');
  });

  it('passes on what is unexpected', () => {
    expect(pinoLevel(logLevel.ERROR, entry('Topic authorization failed'))).toBe('error');
    expect(pinoLevel(logLevel.WARN, entry('Limiting retries'))).toBe('warn');
  });

  it('reports a reset offset', () => {
    const reset = jest.fn();
    const log = pinoLogCreator(pino({ level: 'silent' }), reset)();
    log({
      namespace: 'ConsumerGroup',
      level: logLevel.ERROR,
      label: 'ERROR',
      log: entry('Offset out of range, resetting to default offset', { topic: 'moves', partition: 3 }),
    });
    expect(reset).toHaveBeenCalledWith('moves', 3);
  });
});
