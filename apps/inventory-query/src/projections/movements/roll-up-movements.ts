import { byKey } from '../newest-per-key';
import { deliveryOf, plusDelivery, type SupplierDeliveries } from './supplier-deliveries';
import type { MovementMessage } from './movement-fact';
import { type SlotLength, slotLengths, slotOf } from './slot';

/** Units sold at a location in a slot. */
export interface SlotSales {
  readonly key: string;
  readonly tenantId: string;
  readonly locationId: string;
  readonly minutes: SlotLength;
  /** When it begins, ISO 8601 in UTC. */
  readonly slot: string;
  readonly units: number;
}

/** Each list sorted by key, one entry per key. */
export interface MovementRollUps {
  readonly slots: readonly SlotSales[];
  readonly deliveries: readonly SupplierDeliveries[];
}

/** What new movements add to the roll-ups. Sales before `oldestSlot` are of no slot: it would be forgotten already. */
export function rollUpMovements(movements: readonly MovementMessage[], oldestSlot: string): MovementRollUps {
  const slots = new Map<string, SlotSales>();
  const deliveries = new Map<string, SupplierDeliveries>();
  for (const movement of movements) {
    if (movement.data.type === 'SALE') addSale(slots, movement, oldestSlot);
    const delivery = deliveryOf(movement);
    if (delivery === undefined) continue;
    const known = deliveries.get(delivery.key);
    deliveries.set(delivery.key, known === undefined ? delivery : plusDelivery(known, delivery));
  }
  return { slots: [...slots.values()].sort(byKey), deliveries: [...deliveries.values()].sort(byKey) };
}

function addSale(slots: Map<string, SlotSales>, movement: MovementMessage, oldestSlot: string): void {
  const { tenantId } = movement;
  const { locationId, onHandChange } = movement.data;
  for (const minutes of slotLengths) {
    const slot = slotOf(movement.occurredAt, minutes);
    if (slot < oldestSlot) continue;
    const key = `${tenantId}|${locationId}|${String(minutes)}|${slot}`;
    const units = (slots.get(key)?.units ?? 0) - onHandChange;
    slots.set(key, { key, tenantId, locationId, minutes, slot, units });
  }
}
