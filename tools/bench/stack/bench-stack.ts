import { buildServices, openStack, type Stack } from '@streamstock/local-stack';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const profile = 'bench';
const directory = join(import.meta.dirname, '..', '..', '..', '.local', profile);

/** As in production, as far as one machine allows: real logs, tracing to a collector, limits that loads stay below. */
export const settings = (collector: string, traceRatio: number): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  LOG_LEVEL: 'info',
  TRACE_SAMPLE_RATIO: String(traceRatio),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector,
  RATE_LIMIT_WRITES: '10000000',
  RATE_LIMIT_READS: '10000000',
});

/** Everything stopped and its data gone. */
export async function emptyStack(): Promise<Stack> {
  const stack = openStack(profile);
  await stack.down();
  for (const part of ['kafka', 'postgres', 'redis', 'logs', 'replicas.json', 'chain.json']) {
    rmSync(inBench(part), { recursive: true, force: true });
  }
  return stack;
}

/** Servers up on empty data, and the bundles built. */
export async function freshStack(): Promise<Stack> {
  const stack = await emptyStack();
  await Promise.all([stack.upServers(), buildServices()]);
  return stack;
}

/** Servers up on the data of an earlier run, and the bundles built. */
export async function usedStack(): Promise<Stack> {
  if (!existsSync(inBench('postgres'))) throw new Error('There are no data yet; fill the stack first.');
  const stack = openStack(profile);
  await stack.down();
  await Promise.all([stack.upServers(), buildServices()]);
  return stack;
}

/** Makes Node write a profile of the whole life of a service when it is stopped. */
export const profiling = { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${join(directory, 'profiles')}` };

export const inBench = (name: string): string => join(directory, name);
export const resultFile = (name: string): string => inBench(`${name}.json`);
