import { EnvironmentError } from '@streamstock/server-kit-config';
import { createLogger } from '@streamstock/server-kit-observability';
import { Shutdown } from '../lifecycle/shutdown';
import type { ServiceEnvironment } from '../service-environment';
import type { Job, JobContext, JobOutcome, PreparedJob } from './job';
import { ownJobProcess } from './own-job-process';
import { parseJob } from './parse-job';
import { Progress } from './progress';

export interface JobOptions<Environment extends ServiceEnvironment> {
  readonly service: string;
  readonly jobs: readonly Job<Environment>[];
  /** The command line behind the program. */
  readonly args: readonly string[];
  /** Loads the service's own environment, so that a job runs wherever a replica does. */
  readonly environment: () => Environment;
}

/** Exit codes: everything is done; it failed or was told to stop, and can be run again; it was asked wrongly. */
const done = 0;
const notDone = 1;
const askedWrongly = 2;

/**
 * Runs one job instead of the service and ends the process. Lines for people go to stdout, log lines to stderr. The
 * first SIGTERM or SIGINT lets the job finish its chunk, within SHUTDOWN_TIMEOUT_MS.
 */
export async function runJob<Environment extends ServiceEnvironment>(
  options: JobOptions<Environment>,
): Promise<never> {
  process.exit(await exitCodeOf(options));
}

async function exitCodeOf<Environment extends ServiceEnvironment>(
  options: JobOptions<Environment>,
): Promise<number> {
  const { service, jobs, args } = options;
  const asked = parseJob(service, jobs, args);
  if (asked.kind === 'help') {
    process.stdout.write(`${asked.text}\n`);
    return done;
  }
  if (asked.kind === 'mistake') {
    process.stderr.write(`${asked.text}\n`);
    return askedWrongly;
  }
  try {
    return await carryOut(service, asked.job.name, asked.run, options.environment());
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return notDone;
  }
}

async function carryOut<Environment extends ServiceEnvironment>(
  service: string,
  job: string,
  run: PreparedJob<Environment>,
  environment: Environment,
): Promise<number> {
  const { LOG_LEVEL: level, REPLICA: replica, SHUTDOWN_TIMEOUT_MS } = environment;
  const logger = createLogger({ service, level, replica }, process.stderr).child({ job });
  const signal = ownJobProcess(logger, SHUTDOWN_TIMEOUT_MS);
  const closing = new Shutdown(logger, SHUTDOWN_TIMEOUT_MS);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const progress = new Progress({ job, logger, print });
  const outcome = await outcomeOf(run, { environment, logger, signal, progress, closing });
  progress.end(endings[outcome]);
  const clean = await closing.run();
  return outcome === 'done' && clean ? done : notDone;
}

const endings = {
  done: 'done',
  stopped: 'stopped before the end; the next run goes on from here',
  failed: 'failed; the next run goes on from where this one came to',
};

async function outcomeOf<Environment>(
  run: PreparedJob<Environment>,
  context: JobContext<Environment>,
): Promise<JobOutcome | 'failed'> {
  const { signal, logger } = context;
  try {
    return await run(context);
  } catch (error) {
    if (signal.aborted && error === signal.reason) return 'stopped';
    logger.fatal({ err: error }, 'the job failed');
    return 'failed';
  }
}
