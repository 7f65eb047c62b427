import type { NewEvent } from '../../api';
import { LocalTimes } from '../calendar/local-time';
import type { StockKey } from '../keys/stock-keys';
import type { DayPart, PlannedMovement } from '../plan/movement';

export interface EventOptions {
  readonly keys: readonly StockKey[];
  /** Time zone of each location, by id. */
  readonly zones: ReadonlyMap<string, string>;
  /** At which things are sold, of the location's clocks. */
  readonly saleHour: number;
  /** What the movements say they belong to. */
  readonly documentId: string;
}

/** Hours of the location's clocks. Sales are between them. */
export const morningHour = 6;
export const eveningHour = 20;

/** How the API is told of planned movements, which come in the order of their days. */
export function eventMaker({ keys, zones, saleHour, documentId }: EventOptions) {
  const times = new LocalTimes();
  const orderTimes = new LocalTimes();
  const hours: Readonly<Record<DayPart, number>> = {
    morning: morningHour,
    'opening-hours': saleHour,
    evening: eveningHour,
  };
  return (movement: PlannedMovement): NewEvent => {
    const { type, quantity, reason, order, day, part } = movement;
    const key = keys[movement.key];
    if (key === undefined) throw new Error(`There is no stock key ${String(movement.key)}`);
    const zone = zones.get(key.locationId) ?? 'UTC';
    const occurredAt = times.at(day, hours[part], zone);
    const base = { ...key, quantity, occurredAt, source: 'feed:replay', documentId };
    if (type === 'ADJUSTMENT') {
      return { ...base, type, reason: 'correction', ...(reason === undefined ? {} : { note: reason }) };
    }
    const why = reason === undefined ? {} : { reason };
    if (type !== 'RESTOCK' || order === undefined) return { ...base, type, ...why };
    const orderedAt = orderTimes.at(order.day, eveningHour, zone);
    return { ...base, type, ...why, orderedAt, expectedAt: occurredAt, orderedQuantity: order.units };
  };
}
