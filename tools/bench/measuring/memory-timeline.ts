import { setTimeout as pause } from 'node:timers/promises';
import { residentNow, type Resident } from './resident';

export interface MemorySample {
  /** Since the beginning. */
  readonly seconds: number;
  readonly resident: Resident;
}

/** Looks every second at how much memory each process has. */
export class MemoryTimeline {
  readonly samples: MemorySample[] = [];
  readonly #begin = performance.now();
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;

  constructor(pids: () => Readonly<Record<string, number>>) {
    this.#running = this.#run(pids);
  }

  async stop(): Promise<readonly MemorySample[]> {
    this.#stopping.abort();
    await this.#running;
    return this.samples;
  }

  async #run(pids: () => Readonly<Record<string, number>>): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const seconds = (performance.now() - this.#begin) / 1_000;
      this.samples.push({ seconds, resident: residentNow(pids()) });
      await pause(1_000, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** The most that a process had in a part of the time, in bytes; `from` and `to` are shares of all samples. */
export function mostIn(samples: readonly MemorySample[], name: string, from: number, to: number): number {
  const part = samples.slice(Math.floor(from * samples.length), Math.max(1, Math.ceil(to * samples.length)));
  return Math.max(0, ...part.map(({ resident }) => resident[name] ?? 0));
}
