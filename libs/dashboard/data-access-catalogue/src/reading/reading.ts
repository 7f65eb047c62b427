import { type Signal, signal } from '@angular/core';
import { type ApiFailure, asFailure } from '@streamstock/dashboard-data-access-api';

type Ask<T> = (signal: AbortSignal) => Promise<T>;

/**
 * A question that is asked again and again. What was answered stays until the next answer is in, and stays beside the
 * reason when asking fails, so that nothing on a page goes blank. Unlike `httpResource`, which forgets its value then.
 */
export class Reading<T> {
  private readonly answered = signal<T | undefined>(undefined);
  private readonly failed = signal<ApiFailure | null>(null);
  private readonly asking = signal(false);
  private readonly at = signal<number | null>(null);
  private running: AbortController | undefined;
  private finished: Promise<void> = Promise.resolve();
  private again = false;

  readonly value: Signal<T | undefined> = this.answered.asReadonly();
  readonly failure: Signal<ApiFailure | null> = this.failed.asReadonly();
  readonly busy: Signal<boolean> = this.asking.asReadonly();
  /** When the value was asked for, in milliseconds since 1970. */
  readonly askedAt: Signal<number | null> = this.at.asReadonly();

  constructor(private readonly question: Ask<T>) {}

  /** Asks at once; an answer still on its way is not waited for. */
  ask(): Promise<void> {
    this.finished = this.askNow();
    return this.finished;
  }

  private async askNow(): Promise<void> {
    this.running?.abort();
    const mine = new AbortController();
    this.running = mine;
    this.again = false;
    this.asking.set(true);
    const askedAt = Date.now();
    try {
      const value = await this.question(mine.signal);
      if (this.running !== mine) return;
      this.answered.set(value);
      this.at.set(askedAt);
      this.failed.set(null);
    } catch (error) {
      if (this.running !== mine) return;
      this.failed.set(asFailure(error));
    }
    this.running = undefined;
    this.asking.set(false);
    if (this.wantedAgain()) await this.askNow();
  }

  private wantedAgain(): boolean {
    return this.again;
  }

  /** Asks, or, where an answer is on its way, asks once more when it is in. Done when the last answer is in. */
  async refresh(): Promise<void> {
    if (this.running === undefined) await this.ask();
    else {
      this.again = true;
      await this.finished;
    }
  }

  /** Forgets the answer, for a question about something else. */
  forget(): void {
    this.stop();
    this.answered.set(undefined);
    this.failed.set(null);
    this.at.set(null);
  }

  /** Nobody waits for an answer any more. */
  stop(): void {
    this.running?.abort();
    this.running = undefined;
    this.again = false;
    this.asking.set(false);
  }
}
