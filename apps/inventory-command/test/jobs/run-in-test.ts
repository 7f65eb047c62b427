import { loadEnvironment } from '@streamstock/server-kit-config';
import { type Job, type JobOutcome, Progress } from '@streamstock/server-kit-service';
import { testServers } from '@streamstock/server-kit-testing';
import { pino } from 'pino';
import { type Environment, environmentSchema } from '../../src/environment';

export interface TestRun {
  readonly outcome: JobOutcome;
  /** What a person saw. */
  readonly lines: readonly string[];
}

export interface TestRunOptions {
  readonly databaseUrl: string;
  readonly flags?: Readonly<Record<string, unknown>>;
  /** Called after every chunk with what is done by then; `stop` is SIGTERM. */
  readonly afterChunk?: (done: number, stop: () => void) => void;
  readonly signal?: AbortSignal;
  /** In place of what `jobVariables` says. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Gets the messages of log lines. */
  readonly onLog?: (message: string) => void;
}

/** Everything a job needs besides its database. */
export const jobVariables = (databaseUrl: string): Record<string, string> => ({
  PORT: '0',
  KAFKA_BROKERS: testServers().kafkaBrokers.join(','),
  DATABASE_URL: databaseUrl,
  AUTH_ISSUER: 'nobody',
  AUTH_AUDIENCE: 'nobody',
  AUTH_JWKS_FILE: '/nowhere',
});

class WatchedProgress extends Progress {
  constructor(
    options: ConstructorParameters<typeof Progress>[0],
    private readonly after: (done: number) => void,
  ) {
    super(options);
  }

  override at(done: number, total?: number): void {
    super.at(done, total);
    this.after(done);
  }
}

/** Runs a job in this process, as `runJob` does in one of its own. */
export async function runInTest(job: Job<Environment>, options: TestRunOptions): Promise<TestRun> {
  const { databaseUrl, flags = {}, afterChunk = () => undefined, onLog = () => undefined } = options;
  const variables = { ...jobVariables(databaseUrl), ...options.variables };
  const logger = pino({}, { write: (line) => onLog((JSON.parse(line) as { msg: string }).msg) });
  const lines: string[] = [];
  const closers: (() => Promise<void>)[] = [];
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort(new Error('stopped by the test'));
  };
  const signal = options.signal ? AbortSignal.any([stopping.signal, options.signal]) : stopping.signal;
  const run = job.prepare(flags);
  if ('faults' in run) throw new Error(run.faults.join('\n'));
  try {
    const outcome = await run({
      environment: loadEnvironment(environmentSchema, variables),
      logger,
      signal,
      progress: new WatchedProgress(
        { job: job.name, logger, print: (line) => lines.push(line), everyMs: 0 },
        (done) => {
          afterChunk(done, stop);
        },
      ),
      closing: { onShutdown: (_stage, close) => closers.push(close) },
    });
    return { outcome, lines };
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { outcome: 'stopped', lines };
    throw error;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}
