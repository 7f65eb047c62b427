import type { EventAct } from '../act';
import type { Scene } from '../scene';

const reasons = ['changed mind', 'arrived damaged', 'wrong item', 'gift brought back', 'does not fit'];

/** Somebody brings back what they bought here lately; undefined where nobody bought anything. */
export function bringBack({ random, orders }: Scene, locationId: string): EventAct | undefined {
  const lines = orders.at(locationId);
  if (lines.length === 0) return undefined;
  const line = random.pick(lines);
  const { orderId, productId } = line;
  const quantity = random.between(1, line.quantity);
  orders.broughtBack(line, quantity);
  return {
    kind: 'event',
    correlationId: orderId,
    event: {
      type: 'RETURN',
      ...{ productId, locationId, quantity, orderId },
      reason: random.pick(reasons),
      source: `till:${locationId}-service`,
    },
  };
}
