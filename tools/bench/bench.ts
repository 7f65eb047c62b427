import { topics } from '@streamstock/contracts-events';
import type { Stack } from '@streamstock/local-stack';
import { setTimeout as pause } from 'node:timers/promises';
import type { Options } from './arguments';
import { fill } from './fixture/fill';
import { randomSales, tenantId } from './fixture/world';
import type { Job, LoadResult } from './load/job';
import { runLoad } from './load/run-load';
import { type CpuReading, type CpuSpan, spanBetween } from './measuring/cpu';
import { readCpu } from './measuring/read-cpu';
import { residentNow, type Resident, ResidentPeak } from './measuring/resident';
import { profiling, settings } from './stack/bench-stack';
import type { CommandSide } from './stack/command-side';
import { until } from './stack/until';

export interface MeasuredLoad extends LoadResult {
  /** The measured time of the load, all processes of the stack. */
  readonly span: CpuSpan;
}

/** What a process needs to calm down after its start: caches, rebalances, the first garbage collections. */
const settleMs = 4_000;

/** The stack under measurement, and the ways to load it and to look at it. */
export class Bench {
  readonly #residents: ResidentPeak;
  #running: string | undefined;
  #rest: { resident: Resident; idle: CpuSpan } | undefined;

  constructor(
    readonly options: Options,
    readonly stack: Stack,
    readonly side: CommandSide,
    private readonly collector: string,
  ) {
    this.#residents = new ResidentPeak(() => stack.pids());
  }

  /** The most memory that each process has had so far. */
  get residentPeak(): Resident {
    return this.#residents.peak;
  }

  environment(traceRatio = 0.1): Readonly<Record<string, string>> {
    const plain = settings(this.collector, traceRatio);
    return this.options.cpuProf ? { ...plain, ...profiling } : plain;
  }

  /** The command service alone beside the servers, filled. */
  async commandServiceOnly(): Promise<void> {
    if (this.#running === 'command service') return;
    for (const name of ['gateway', 'inventory-query']) await this.stack.stop(name);
    await this.stack.start('inventory-command', { env: this.environment(0.001) });
    await fill(this.side);
    this.#running = 'command service';
  }

  /** Every service up, filled, with nothing left to read; and how they are at rest. */
  async wholeSystem(): Promise<{ resident: Resident; idle: CpuSpan }> {
    if (this.#running === 'whole system' && this.#rest) return this.#rest;
    // Started anew, so that memory at rest is not that of an earlier load.
    for (const name of ['gateway', 'inventory-command', 'inventory-query']) await this.stack.stop(name);
    await this.stack.upServices({ env: this.environment() });
    await fill(this.side);
    await this.caughtUp();
    this.#residents.start();
    await pause(settleMs);
    const resident = residentNow(this.stack.pids());
    await this.warmUp();
    this.#rest = { resident, idle: await this.idleSpan() };
    this.#running = 'whole system';
    return this.#rest;
  }

  /** New processes spend most of their time on compiling; in production they are not new. */
  private async warmUp(): Promise<void> {
    await this.load({ requests: randomSales, clients: 50, seconds: 2 * this.options.seconds });
    await this.caughtUp();
  }

  async caughtUp(): Promise<void> {
    await until('the read model to catch up', async () => {
      return (await this.side.broker.lag('inventory-query', topics.stockLevels.name)) === 0;
    });
  }

  readCpu(): CpuReading {
    return readCpu(this.stack.pids());
  }

  /** What everything uses while nothing is asked of it. */
  async idleSpan(): Promise<CpuSpan> {
    const before = this.readCpu();
    await pause(Math.max(3, Math.ceil(this.options.seconds / 2)) * 1_000);
    return spanBetween(before, this.readCpu());
  }

  /** Runs a load against the gateway, with CPU over exactly its measured time. */
  async load(
    job: Omit<Job, 'url' | 'token' | 'warmupSeconds' | 'seconds'> & { seconds?: number; url?: string },
  ): Promise<MeasuredLoad> {
    const token = await this.stack.token({ tenant: tenantId, subject: 'bench', roles: ['admin'] });
    const { seconds } = this.options;
    const readings: CpuReading[] = [];
    const look = () => void readings.push(this.readCpu());
    const result = await runLoad(
      { url: this.stack.urls.gateway, token, warmupSeconds: Math.min(3, seconds), seconds, ...job },
      { begin: look, end: look },
    );
    const [before, after] = readings;
    if (before === undefined || after === undefined) throw new Error('the load was never measured');
    return { ...result, span: spanBetween(before, after) };
  }

  async close(): Promise<void> {
    await this.#residents.stop();
  }
}
