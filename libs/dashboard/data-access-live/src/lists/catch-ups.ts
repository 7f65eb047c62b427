import { signal } from '@angular/core';
import type { Connection } from '../stream/connection';

/** A reset within this time of the return is about the time away. Milliseconds. */
const ofTheReturn = 5_000;

/**
 * The lists that are read again because the stream cannot repeat what they have missed. The reset with which a stream
 * begins is none of it: nothing was shown before, so nothing was missed.
 */
export class CatchUps {
  private readonly running = signal(0);
  private begun = false;
  private sureUntil = 0;
  private away: number | undefined;
  private backAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly now: () => number) {}

  /** How the page stands, given how the stream does. */
  over(link: Connection): Connection {
    const left = this.running();
    if (link.state !== 'live' || left === 0) return link;
    return { state: 'catching-up', since: this.sureUntil, left, of: 'lists' };
  }

  heard(link: Connection): void {
    if (link.state === 'reconnecting' || link.state === 'offline') {
      this.away = link.since;
      this.begun = true;
    } else if (link.state === 'live' && this.away !== undefined) {
      this.sureUntil = this.away;
      this.backAt = this.now();
      this.away = undefined;
    }
  }

  /** Before lists hear of a reset. */
  expect(again: boolean): void {
    this.begun ||= again;
    if (this.now() - this.backAt > ofTheReturn) this.sureUntil = this.now();
  }

  /** One list is read again, until the returned function is called. */
  begin(): () => void {
    if (!this.begun) return () => undefined;
    let done = false;
    this.running.update((lists) => lists + 1);
    return () => {
      if (!done) this.running.update((lists) => lists - 1);
      done = true;
    };
  }
}
