import { loadEnvironment } from '@streamstock/server-kit-config';
import { createLogger } from '@streamstock/server-kit-observability';
import { type Job, type JobOutcome, Progress, Shutdown } from '@streamstock/server-kit-service';
import { type ApiClient, openApiClient } from '../src/api';
import { type Environment, environmentSchema } from '../src/environment';
import type { StandInGateway } from './stand-ins/gateway';

export const logger = createLogger({ service: 'simulator', level: 'silent' });

export const environmentFor = (
  gateway: Pick<StandInGateway, 'url'>,
  variables: Readonly<Record<string, string>> = {},
): Environment =>
  loadEnvironment(environmentSchema, {
    PORT: '0',
    LOG_LEVEL: 'silent',
    API_URL: gateway.url,
    API_TOKEN: 'token',
    ...variables,
  });

export const clientOf = (
  gateway: Pick<StandInGateway, 'url'>,
  signal: AbortSignal,
  variables: Readonly<Record<string, string>> = {},
): ApiClient => openApiClient({ environment: environmentFor(gateway, variables), logger, signal });

/** Runs a job in this process, and tells what it had to say. */
export async function carryOut(
  job: Job<Environment>,
  gateway: StandInGateway,
  flags: Readonly<Record<string, string>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<{ outcome: JobOutcome; lines: string[] }> {
  const prepared = job.prepare(flags);
  if ('faults' in prepared) throw new Error(prepared.faults.join('\n'));
  const lines: string[] = [];
  const progress = new Progress({ job: job.name, logger, print: (line) => lines.push(line), everyMs: 0 });
  const closing = new Shutdown(logger, 5_000);
  try {
    const outcome = await prepared({
      environment: environmentFor(gateway),
      logger,
      signal,
      progress,
      closing,
    });
    return { outcome, lines };
  } finally {
    await closing.run();
  }
}
