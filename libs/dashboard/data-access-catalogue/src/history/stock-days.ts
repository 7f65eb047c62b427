import type { StockEvent } from '@streamstock/contracts-http-api';
import { dayIn, laterDay, startOfDay } from '../days/zone-days';

export type Moved = Pick<StockEvent, 'locationId' | 'onHandChange' | 'occurredAt' | 'recordedAt'>;

/** What stock did on one day of some time zone. The last day is not over: it closes with what is there now. */
export interface StockDay {
  /** Its midnight, in milliseconds since 1970. */
  readonly start: number;
  readonly closing: number;
  readonly lowest: number;
  readonly added: number;
  readonly taken: number;
}

/** The midnights of the last `count` days in a zone, today's last. Days with a change of clocks are not 24 h long. */
export function midnights(now: number, count: number, zone: string): readonly number[] {
  const today = dayIn(now, zone);
  return Array.from({ length: count }, (_, index) => startOfDay(laterDay(today, index + 1 - count), zone));
}

/**
 * Goes back from what is on hand now through everything that moved since the first of `starts`. By when it happened,
 * not by when it was recorded: a delivery that was entered late belongs to its own day.
 */
export function stockDays(
  movements: readonly Moved[],
  onHandNow: number,
  starts: readonly number[],
): readonly StockDay[] {
  const latestFirst = movements
    .map(({ onHandChange, occurredAt }) => ({ change: onHandChange, at: Date.parse(occurredAt) }))
    .sort((a, b) => b.at - a.at);
  const days: StockDay[] = [];
  let balance = onHandNow;
  let next = 0;
  for (const start of [...starts].reverse()) {
    const day = { start, closing: balance, lowest: balance, added: 0, taken: 0 };
    for (let moved = latestFirst[next]; moved !== undefined && moved.at >= start; moved = latestFirst[next]) {
      balance -= moved.change;
      day.lowest = Math.min(day.lowest, balance);
      if (moved.change > 0) day.added += moved.change;
      else day.taken -= moved.change;
      next += 1;
    }
    days.unshift(day);
  }
  return days;
}
