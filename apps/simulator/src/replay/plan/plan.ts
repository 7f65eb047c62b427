import type { Day } from '../calendar/day';
import type { Cell } from '../cells/cell';
import type { PlannedMovement } from './movement';
import type { RestockPolicy } from './restock-policy';
import { Shelf } from './shelf';
import { shelfDays } from './shelf-days';

export interface PlanOptions {
  readonly policy: RestockPolicy;
  readonly restocksGiven: boolean;
  /** Units by key that shelves open and close with; undefined where no file says so. */
  readonly opening: ReadonlyMap<number, number> | undefined;
  readonly closing: ReadonlyMap<number, number> | undefined;
}

/**
 * The movements of a replay, day by day, and in a day key by key. The same cells and options make the same movements in
 * the same order: that is what a replay can be continued by. Holds a shelf for each key.
 */
export async function* planned(
  cells: AsyncIterable<Cell>,
  { policy, restocksGiven, opening, closing }: PlanOptions,
): AsyncGenerator<PlannedMovement> {
  const shelves = new Map<number, Shelf>();
  // A file of opening stock that leaves a key out says that it opened with nothing.
  const opensWith = (key: number): number | undefined =>
    opening === undefined ? undefined : (opening.get(key) ?? 0);
  const shelfOf = (key: number): Shelf => {
    const shelf = shelves.get(key) ?? new Shelf({ key, policy, restocksGiven, opening: opensWith(key) });
    shelves.set(key, shelf);
    return shelf;
  };
  let last: Day = 0;
  for await (const { key, ...today } of shelfDays(cells)) {
    // Whether something was in stock matters on days that something is known of; files of flags may go on past them.
    if (today.sold.length === 0 && today.delivered === undefined) continue;
    last = today.day;
    yield* shelfOf(key).on(today);
  }
  for (const [key, units] of closing ?? []) yield* shelfOf(key).closedWith(units, last);
}
