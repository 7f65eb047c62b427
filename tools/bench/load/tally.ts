import type { Answer } from './http-client';

/** Collects what finishes within the measured time. */
export class Tally {
  readonly latencies: number[] = [];
  readonly failures: Record<string, number> = {};
  finished = 0;

  constructor(
    private readonly from: number,
    private readonly until: number,
  ) {}

  add({ status }: Answer, dueAt: number, doneAt: number): void {
    if (doneAt < this.from || doneAt > this.until) return;
    this.finished += 1;
    if (status >= 200 && status < 300) this.latencies.push(doneAt - dueAt);
    else this.failures[status] = (this.failures[status] ?? 0) + 1;
  }
}
