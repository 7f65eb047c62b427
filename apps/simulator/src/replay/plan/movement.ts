import type { Day } from '../calendar/day';

/** When in the day of its location something happens. */
export type DayPart = 'morning' | 'opening-hours' | 'evening';

/** Why units come or go; a sale and a return need no reason. */
export type MovementReason =
  'opening stock' | 'delivery' | 'reorder' | 'back in stock' | 'top-up' | 'out of stock' | 'closing stock';

/** One movement of a stock key that a replay sends. */
export interface PlannedMovement {
  readonly key: number;
  readonly day: Day;
  readonly part: DayPart;
  readonly type: 'SALE' | 'RETURN' | 'RESTOCK' | 'ADJUSTMENT';
  /** Of an adjustment below zero where units are taken away, else above zero. */
  readonly quantity: number;
  readonly reason?: MovementReason;
  /** What a restock was ordered as. */
  readonly order?: { readonly day: Day; readonly units: number };
}

/** What a movement adds to what is on hand. */
export const changeBy = ({ type, quantity }: Pick<PlannedMovement, 'type' | 'quantity'>): number =>
  type === 'SALE' ? -quantity : quantity;

/** Most units of one movement in the API. */
export const mostUnits = 1_000_000;

/** The same in as many movements as it takes. */
export function inParts(movement: PlannedMovement): PlannedMovement[] {
  const sign = Math.sign(movement.quantity);
  const parts: PlannedMovement[] = [];
  for (let left = Math.abs(movement.quantity); left > 0; left -= mostUnits) {
    parts.push({ ...movement, quantity: sign * Math.min(left, mostUnits) });
  }
  return parts;
}
