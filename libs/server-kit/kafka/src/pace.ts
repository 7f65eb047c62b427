import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Keeps turns at least so many milliseconds apart: the first after a rest begins at once, under load each takes all
 * that came meanwhile. Small requests cost both sides nearly as much as large ones.
 */
export class Pace {
  private nextAt = 0;

  constructor(private readonly everyMs: number) {}

  /** Resolves when the next turn may begin, and begins it. One caller at a time. */
  async turn(): Promise<void> {
    const wait = this.nextAt - performance.now();
    if (wait > 0) await sleep(wait);
    this.nextAt = performance.now() + this.everyMs;
  }
}
