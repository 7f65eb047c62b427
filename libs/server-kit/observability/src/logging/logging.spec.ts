import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node';
import { runWithCorrelation } from '../correlation';
import { inSpan } from '../tracing/in-span';
import { startTracing } from '../tracing/start-tracing';
import { createLogger } from './create-logger';
import { NestLogger } from './nest-logger';

function recorded(level = 'info') {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  return { logger: createLogger({ service: 'gateway', level, replica: '2' }, { write }), lines };
}

describe('createLogger', () => {
  it('tells an error with its causes, and never what was sent when it failed', () => {
    const { logger, lines } = recorded();
    const refused = Object.assign(new Error('WRONGPASS'), {
      command: { name: 'auth', args: ['s3cret'] },
      code: 'E',
    });
    const token = Object.assign(new Error('bad claim'), { payload: { sub: 's3cret' } });
    const all = new AggregateError([token], 'both', { cause: refused });
    logger.warn({ err: new Error('Redis is away', { cause: all }) }, 'away');
    expect(lines).toMatchObject([
      {
        err: {
          message: 'Redis is away',
          stack: expect.any(String),
          cause: {
            message: 'both',
            cause: { message: 'WRONGPASS', code: 'E' },
            aggregateErrors: [{ message: 'bad claim' }],
          },
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('s3cret');
  });

  it('writes JSON with service, replica, level and time', () => {
    const { logger, lines } = recorded();
    logger.warn({ rows: 3 }, 'slow');
    expect(lines).toMatchObject([{ service: 'gateway', replica: '2', level: 'warn', rows: 3, msg: 'slow' }]);
    expect(String(lines[0]?.['time'])).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('adds the correlation id, also after an await', async () => {
    const { logger, lines } = recorded();
    await runWithCorrelation('c-1', async () => {
      await Promise.resolve();
      logger.info('inside');
    });
    logger.info('outside');
    expect(lines.map((line) => line['correlationId'])).toEqual(['c-1', undefined]);
  });

  it('adds the trace of sampled work', async () => {
    const { logger, lines } = recorded();
    const tracing = startTracing({ service: 'gateway', ratio: 1, exporter: new InMemorySpanExporter() });
    inSpan('request', { kind: 'server' }, () => {
      logger.info('inside');
    });
    await tracing.shutdown();
    expect(lines[0]?.['traceId']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('writes no secrets', () => {
    const { logger, lines } = recorded();
    logger.info(
      { token: 'hunter2', headers: { authorization: 'Bearer hunter2', cookie: 'session=hunter2' } },
      'request',
    );
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });

  it('writes errors with their causes', () => {
    const { logger, lines } = recorded();
    logger.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'failed');
    expect(lines[0]).toMatchObject({
      err: { message: expect.stringContaining('outer'), cause: { message: 'inner' } },
    });
  });
});

describe('NestLogger', () => {
  it('writes through pino with the context, boot chatter at debug', () => {
    const { logger, lines } = recorded();
    const nest = new NestLogger(logger);
    nest.log('AppModule dependencies initialized', 'InstanceLoader');
    nest.log('consuming', 'KafkaStrategy');
    nest.error('broke', 'Error: broke\n at x', 'AccessGuard');
    nest.error(new Error('thrown'), undefined, 'AccessGuard');
    expect(lines).toMatchObject([
      { level: 'info', msg: 'consuming', context: 'KafkaStrategy' },
      { level: 'error', msg: 'broke', context: 'AccessGuard', extra: ['Error: broke\n at x'] },
      { level: 'error', msg: 'thrown', context: 'AccessGuard', err: { message: 'thrown' } },
    ]);
  });
});
