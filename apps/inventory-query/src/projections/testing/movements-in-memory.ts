import { distinctMovements, type MovementMessage, movementKeyOf } from '../movements/movement-fact';
import { rollUpMovements } from '../movements/roll-up-movements';
import { plusDelivery, type SupplierDeliveries } from '../movements/supplier-deliveries';

/** The projection of movements without a database: the same decisions on rows in maps. For tests. */
export class MovementsInMemory {
  readonly rows = new Map<string, MovementMessage>();
  readonly sold = new Map<string, number>();
  readonly deliveries = new Map<string, SupplierDeliveries>();

  apply(movements: readonly MovementMessage[]): void {
    const news = distinctMovements(movements).filter((movement) => !this.rows.has(movementKeyOf(movement)));
    for (const movement of news) this.rows.set(movementKeyOf(movement), movement);
    const { slots, deliveries } = rollUpMovements(news, '');
    for (const { key, units } of slots) this.sold.set(key, (this.sold.get(key) ?? 0) + units);
    for (const delivery of deliveries) {
      const known = this.deliveries.get(delivery.key);
      this.deliveries.set(delivery.key, known === undefined ? delivery : plusDelivery(known, delivery));
    }
  }
}
