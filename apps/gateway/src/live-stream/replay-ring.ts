import type { LiveEvent } from './live-event';

/** The last events of a channel, numbered from 1 without gaps; older ones are overwritten. */
export class ReplayRing {
  readonly #events: LiveEvent[] = [];
  #last = 0;
  /** Everything after this number is still here. */
  #completeAfter = 0;

  constructor(private readonly capacity: number) {}

  get last(): number {
    return this.#last;
  }

  push(event: LiveEvent): void {
    this.#last += 1;
    this.#events[this.#last % this.capacity] = event;
    if (this.#last - this.#completeAfter > this.capacity) this.#completeAfter = this.#last - this.capacity;
  }

  /** Events may be missing between those before and those after this call. */
  interrupt(): void {
    this.#last += 1;
    this.#completeAfter = this.#last;
    this.#events.length = 0;
  }

  /** The events after `sequence` in order, or undefined when some of them are gone or never were. */
  after(sequence: number): LiveEvent[] | undefined {
    if (sequence < this.#completeAfter || sequence > this.#last) return undefined;
    const events: LiveEvent[] = [];
    for (let number = sequence + 1; number <= this.#last; number += 1) {
      const event = this.#events[number % this.capacity];
      if (event) events.push(event);
    }
    return events;
  }
}
