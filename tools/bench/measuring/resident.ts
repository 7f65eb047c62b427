import { setTimeout as pause } from 'node:timers/promises';
import { allProcesses } from './process-stat';

/** Resident bytes by name. */
export type Resident = Readonly<Record<string, number>>;

/** Of the process itself, without its children: Postgres shares its buffers among them. */
export function residentNow(pids: Readonly<Record<string, number>>): Resident {
  const processes = new Map(allProcesses().map((one) => [one.pid, one.residentBytes]));
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, processes.get(pid) ?? 0]));
}

/** Looks every half second and keeps the most that each process ever had. */
export class ResidentPeak {
  readonly #peak: Record<string, number> = {};
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(private readonly pids: () => Readonly<Record<string, number>>) {}

  get peak(): Resident {
    return this.#peak;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      for (const [name, bytes] of Object.entries(residentNow(this.pids()))) {
        this.#peak[name] = Math.max(this.#peak[name] ?? 0, bytes);
      }
      await pause(500, undefined, { signal }).catch(() => undefined);
    }
  }
}
