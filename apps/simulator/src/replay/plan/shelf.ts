import type { Day } from '../calendar/day';
import { afterPeriod, type Demand, unknownDemand } from './demand';
import { changeBy, type DayPart, inParts, type MovementReason, type PlannedMovement } from './movement';
import { Pipeline } from './pipeline';
import { orderUpTo, type RestockPolicy, unitsToOrder } from './restock-policy';

/** What the files say of a stock key on a day. */
export interface ShelfDay {
  readonly day: Day;
  /** Units sold, one entry a row of the file; below zero they were brought back. */
  readonly sold: readonly number[];
  /** Units that arrived; undefined where the files do not say. */
  readonly delivered: number | undefined;
  /** Undefined where the files do not say. */
  readonly inStock: boolean | undefined;
}

export interface ShelfOptions {
  readonly key: number;
  readonly policy: RestockPolicy;
  /** Restocks stand in the files: none is made up. */
  readonly restocksGiven: boolean;
  /** Units it opens with; undefined where no file says so. */
  readonly opening: number | undefined;
}

type Wish = Pick<PlannedMovement, 'type' | 'quantity' | 'order'> & { part: DayPart; reason?: MovementReason };

/**
 * One stock key through all its days. What it holds is what the API will hold when everything is accepted. Orders follow
 * from earlier days only; what is missing nevertheless comes as a top-up in the morning of the sale, since the file says
 * that it was sold. A shelf that the file says was out of stock holds what was sold that day, mostly nothing.
 */
export class Shelf {
  #level = 0;
  #period = 0;
  #opened = false;
  #wasOut = false;
  #demand: Demand = unknownDemand;
  readonly #pipeline = new Pipeline();

  constructor(private readonly options: ShelfOptions) {}

  get level(): number {
    return this.#level;
  }

  /** The movements of its next day, in their order. */
  *on(today: ShelfDay): Generator<PlannedMovement> {
    const lowest = deepest(today.sold);
    if (today.inStock === false) yield* this.#move(today.day, this.#emptied(lowest));
    else {
      yield* this.#move(today.day, this.#arrivals(today));
      if (!this.options.restocksGiven) yield* this.#move(today.day, this.#missing(lowest));
    }
    yield* this.#move(today.day, today.sold.map(soldOrReturned));
    this.#close(today);
  }

  /** The movements that leave so many units in the evening of a day. */
  *closedWith(units: number, day: Day): Generator<PlannedMovement> {
    const quantity = units - this.#level;
    yield* this.#move(day, [{ type: 'ADJUSTMENT', quantity, part: 'evening', reason: 'closing stock' }]);
  }

  *#move(day: Day, wishes: readonly Wish[]): Generator<PlannedMovement> {
    const { key } = this.options;
    for (const wish of wishes) {
      for (const movement of inParts({ key, day, ...wish })) {
        this.#level += changeBy(movement);
        yield movement;
      }
    }
  }

  #arrivals({ delivered = 0 }: ShelfDay): Wish[] {
    const { policy, restocksGiven, opening = policy.openingUnits } = this.options;
    const came: Wish[] = this.#opened ? [] : [restock(opening, 'opening stock')];
    if (restocksGiven) came.push(restock(delivered, 'delivery'));
    else if (this.#opened && this.#wasOut) {
      came.push(restock(Math.max(orderUpTo(this.#demand, policy), 1), 'back in stock'));
    } else {
      for (const { day, units } of this.#pipeline.arrivals(this.#period)) {
        came.push({ ...restock(units, 'reorder'), order: { day, units } });
      }
    }
    this.#opened = true;
    return came;
  }

  #missing(lowest: number): Wish[] {
    return [restock(Math.max(0, lowest - this.#level), 'top-up')];
  }

  #emptied(lowest: number): Wish[] {
    this.#pipeline.cancel();
    const quantity = lowest - this.#level;
    if (quantity > 0) return [restock(quantity, 'top-up')];
    return [{ type: 'ADJUSTMENT', quantity, part: 'morning', reason: 'out of stock' }];
  }

  /** In the evening: what was sold is known, and what must be ordered follows. Days out of stock say nothing of demand. */
  #close({ day, sold, inStock }: ShelfDay): void {
    const { policy, restocksGiven } = this.options;
    this.#wasOut = inStock === false;
    if (!restocksGiven && !this.#wasOut) {
      this.#demand = afterPeriod(this.#demand, Math.max(0, sum(sold)));
      const units = unitsToOrder(this.#demand, policy, this.#level + this.#pipeline.units);
      if (units > 0) this.#pipeline.add({ day, units, due: this.#period + policy.leadPeriods });
    }
    this.#period += 1;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Units that must be there for all of it to be sold, one after the other. */
function deepest(sold: readonly number[]): number {
  let [taken, most] = [0, 0];
  for (const units of sold) {
    taken += units;
    most = Math.max(most, taken);
  }
  return most;
}

const restock = (quantity: number, reason: MovementReason): Wish => ({
  type: 'RESTOCK',
  quantity,
  part: 'morning',
  reason,
});

const soldOrReturned = (units: number): Wish => ({
  type: units < 0 ? 'RETURN' : 'SALE',
  quantity: Math.abs(units),
  part: 'opening-hours',
});
