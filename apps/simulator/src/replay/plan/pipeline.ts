import type { Day } from '../calendar/day';

/** An order that has not come yet. */
export interface OpenOrder {
  readonly day: Day;
  readonly units: number;
  /** Number of the period in whose morning it comes. */
  readonly due: number;
}

/** What is on order for a shelf. */
export class Pipeline {
  #orders: readonly OpenOrder[] = [];

  get units(): number {
    return this.#orders.reduce((sum, { units }) => sum + units, 0);
  }

  add(order: OpenOrder): void {
    this.#orders = [...this.#orders, order];
  }

  /** Takes out what comes in the morning of this period. */
  arrivals(period: number): readonly OpenOrder[] {
    const due = this.#orders.filter((order) => order.due <= period);
    if (due.length > 0) this.#orders = this.#orders.filter((order) => order.due > period);
    return due;
  }

  cancel(): void {
    this.#orders = [];
  }
}
