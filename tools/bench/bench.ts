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

/** How the stack is when nothing is asked of it. */
export interface Rest {
  readonly resident: Resident;
  readonly idle: CpuSpan;
}

export type LoadJob = Omit<Job, 'url' | 'token' | 'warmupSeconds' | 'seconds'> & {
  readonly seconds?: number;
  readonly url?: string;
  readonly token?: string;
};

/** What a process needs to calm down after its start: caches, rebalances, the first garbage collections. */
const settleMs = 4_000;
const services = ['gateway', 'inventory-command', 'inventory-query'];
/** Of single requests one in ten is traced, of rows in bulk one in a thousand. */
const traced = { single: 0.1, bulk: 0.001 };

/** The stack under measurement, and the ways to load it and to look at it. */
export class Bench {
  readonly #residents: ResidentPeak;
  #running: string | undefined;
  #rest: Rest | undefined;

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

  environment(traceRatio = traced.single): Readonly<Record<string, string>> {
    const plain = settings(this.collector, traceRatio);
    return this.options.cpuProf ? { ...plain, ...profiling } : plain;
  }

  /** The command service alone beside the servers, filled. */
  async commandServiceOnly(): Promise<void> {
    if (this.#running === 'command service') return;
    for (const name of ['gateway', 'inventory-query']) await this.stack.stop(name);
    await this.stack.start('inventory-command', { env: this.environment(traced.bulk) });
    await fill(this.side);
    this.#running = 'command service';
  }

  /** Nothing but the servers. */
  async serversOnly(): Promise<void> {
    for (const name of services) await this.stack.stop(name);
    this.#running = undefined;
  }

  /** Every service up, filled, with nothing left to read; and how they are at rest. */
  wholeSystem(): Promise<Rest> {
    return this.#system('single', async () => {
      await this.load({ requests: randomSales, clients: 50, seconds: 2 * this.options.seconds });
    });
  }

  /** The same as it is set up for volume; `warmUp` is given to it first. */
  bulkSystem(warmUp: () => Promise<void>): Promise<Rest> {
    return this.#system('bulk', warmUp);
  }

  async #system(kind: keyof typeof traced, warmUp: () => Promise<void>): Promise<Rest> {
    if (this.#running === kind && this.#rest) return this.#rest;
    // Started anew, so that memory at rest is not that of an earlier load.
    await this.serversOnly();
    await this.stack.upServices({ env: this.environment(traced[kind]) });
    await fill(this.side);
    await this.caughtUp();
    this.#residents.start();
    await pause(settleMs);
    const resident = residentNow(this.stack.pids());
    // New processes spend most of their time on compiling; in production they are not new.
    await warmUp();
    await this.caughtUp();
    this.#rest = { resident, idle: await this.idleSpan() };
    this.#running = kind;
    return this.#rest;
  }

  /** Until every consumer has finished everything. */
  caughtUp(withinMs = 300_000): Promise<void> {
    return until('every consumer to catch up', () => this.side.isQuiet(), { withinMs, everyMs: 100 });
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

  /** An administrator's, of a tenant, in all locations or some. */
  token(tenant = tenantId, locations: readonly string[] | '*' = '*'): Promise<string> {
    return this.stack.token({ tenant, subject: 'bench', roles: ['admin'], locations });
  }

  /** Runs a load against the gateway, with CPU over exactly its measured time. */
  async load(job: LoadJob): Promise<MeasuredLoad> {
    const token = job.token ?? (await this.token());
    const { seconds } = this.options;
    const readings: CpuReading[] = [];
    const look = () => void readings.push(this.readCpu());
    const result = await runLoad(
      { url: this.stack.urls.gateway, warmupSeconds: Math.min(3, seconds), seconds, ...job, token },
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
