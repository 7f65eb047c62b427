import type { Status } from '@streamstock/server-kit-observability';

const readWithin = 15_000;

/** When this consumer last did what consumers do; health is told from it. */
export class Pulse {
  private lastFetch = 0;
  private lastAttempt: number;
  private lastFinish: number;
  private joined = false;

  constructor(
    private readonly stuckAfterMs: number,
    private readonly now: () => number = Date.now,
  ) {
    this.lastAttempt = now();
    this.lastFinish = now();
  }

  /** Fetched, or waited for room on purpose. */
  fetched(): void {
    this.lastFetch = this.now();
    this.lastAttempt = this.lastFetch;
  }

  /** Tried to reach Kafka: an outage is no standstill. */
  attempted(): void {
    this.lastAttempt = this.now();
  }

  finished(): void {
    this.lastFinish = this.now();
  }

  /** Records were handed out while nothing was in flight: the clock of the handlers starts. */
  began(): void {
    this.lastFinish = this.now();
  }

  inGroup(joined: boolean): void {
    this.joined = joined;
    if (joined) this.fetched();
  }

  /** In the group and reading. */
  readiness(): Status {
    if (!this.joined) return { ok: false, detail: 'not in the consumer group' };
    const silence = this.now() - this.lastFetch;
    return silence <= readWithin
      ? { ok: true }
      : { ok: false, detail: `nothing read for ${seconds(silence)}` };
  }

  /** Progress, or nothing to do, or an outage that is being waited out. */
  liveness(inFlight: number, outage: boolean): Status {
    const still = this.now() - this.lastAttempt;
    if (still > this.stuckAfterMs) return { ok: false, detail: `no attempt to read for ${seconds(still)}` };
    const unfinished = this.now() - this.lastFinish;
    if (inFlight > 0 && !outage && unfinished > this.stuckAfterMs) {
      return { ok: false, detail: `${String(inFlight)} records, none finished for ${seconds(unfinished)}` };
    }
    return { ok: true };
  }
}

const seconds = (milliseconds: number): string => `${String(Math.round(milliseconds / 1_000))} s`;
