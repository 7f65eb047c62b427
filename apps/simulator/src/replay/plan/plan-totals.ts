import type { Day } from '../calendar/day';
import { changeBy, type MovementReason, type PlannedMovement } from './movement';

export interface Total {
  readonly movements: number;
  readonly units: number;
}

/** What a plan comes to. */
export interface PlanTotals {
  readonly movements: number;
  readonly byType: ReadonlyMap<PlannedMovement['type'], Total>;
  readonly byReason: ReadonlyMap<MovementReason, Total>;
  /** Undefined where there is no movement. */
  readonly days: { readonly first: Day; readonly last: Day } | undefined;
  /** Units that come or go by stock key, besides what is sold and returned. */
  readonly supplied: ReadonlyMap<number, number>;
  /** Units sold less returned, by stock key. */
  readonly sold: ReadonlyMap<number, number>;
}

/** Goes through a plan without keeping it. */
export async function planTotals(plan: AsyncIterable<PlannedMovement>): Promise<PlanTotals> {
  const byType = new Map<PlannedMovement['type'], Total>();
  const byReason = new Map<MovementReason, Total>();
  const supplied = new Map<number, number>();
  const sold = new Map<number, number>();
  let days: PlanTotals['days'];
  let movements = 0;
  for await (const movement of plan) {
    const { type, reason, day, key, quantity } = movement;
    movements += 1;
    days = { first: days?.first ?? day, last: day };
    add(byType, type, quantity);
    if (reason !== undefined) add(byReason, reason, quantity);
    const isSale = type === 'SALE' || type === 'RETURN';
    const side = isSale ? sold : supplied;
    side.set(key, (side.get(key) ?? 0) + (isSale ? -changeBy(movement) : changeBy(movement)));
  }
  return { movements, byType, byReason, days, supplied, sold };
}

function add<Key>(totals: Map<Key, Total>, key: Key, quantity: number): void {
  const { movements, units } = totals.get(key) ?? { movements: 0, units: 0 };
  totals.set(key, { movements: movements + 1, units: units + Math.abs(quantity) });
}
