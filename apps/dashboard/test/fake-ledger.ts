import type { StockEvent, StockLevel } from '@streamstock/contracts-http-api';
import { type Answer, page } from './fake-answers';

const day = 86_400_000;
const pastLevels = 240;
const pastMovements = 12;
const names = ['type', 'productId', 'locationId', 'actor', 'correlationId'] as const;

/** What moved, newest first, as the gateway lists it. The first levels have a past of 30 days, so that it can be drawn. */
export class FakeLedger {
  readonly #events: StockEvent[] = [];
  readonly #known = new Map<string, number>();
  #begun = false;

  /** Everything before this was the world being made. */
  begin(levels: Iterable<StockLevel>): void {
    let drawn = 0;
    for (const level of levels) {
      this.#known.set(keyOf(level), level.onHand);
      if ((drawn += 1) <= pastLevels) this.#events.push(...pastOf(level));
    }
    this.#events.sort((one, other) => other.recordedAt.localeCompare(one.recordedAt));
    this.#begun = true;
  }

  note(level: StockLevel): void {
    if (!this.#begun) return;
    const before = this.#known.get(keyOf(level)) ?? 0;
    this.#known.set(keyOf(level), level.onHand);
    this.#events.unshift(eventOf(level, level.onHand - before, level.onHand, Date.parse(level.asOf)));
  }

  /** What has moved from this instant on. */
  since(instant: number): StockEvent[] {
    const end = this.#events.findIndex(({ recordedAt }) => Date.parse(recordedAt) < instant);
    return this.#events.slice(0, end === -1 ? this.#events.length : end);
  }

  /** Units sold from an instant on, and before another. */
  sold(from: number, to = Number.POSITIVE_INFINITY): number {
    return this.#events
      .filter(({ type, recordedAt }) => {
        const at = Date.parse(recordedAt);
        return type === 'SALE' && at >= from && at < to;
      })
      .reduce((sum, { onHandChange }) => sum - onHandChange, 0);
  }

  list(query: URLSearchParams): Answer {
    const from = Date.parse(query.get('from') ?? '1970-01-01T00:00:00Z');
    const to = Date.parse(query.get('to') ?? '9999-01-01T00:00:00Z');
    const asked = names.filter((name) => query.has(name));
    const found = this.#events.filter((event) => {
      const at = Date.parse(event.recordedAt);
      return at >= from && at < to && asked.every((name) => event[name] === query.get(name));
    });
    return page(found, query);
  }
}

const keyOf = ({ productId, locationId }: StockLevel): string => `${productId}|${locationId}`;

/** Back from what is there now: sales, and a delivery wherever there would have been too much for sales alone. */
function pastOf(level: StockLevel): StockEvent[] {
  const events: StockEvent[] = [];
  let onHand = level.onHand;
  for (let step = 0; step < pastMovements; step += 1) {
    const at = Date.now() - ((step + Math.random()) * 30 * day) / pastMovements;
    const change = onHand > 60 && step % 4 === 1 ? 50 : -Math.ceil(Math.random() * 14);
    events.push(eventOf(level, change, onHand, at));
    onHand -= change;
  }
  return events;
}

function eventOf(
  { productId, locationId, version }: StockLevel,
  onHandChange: number,
  onHand: number,
  at: number,
): StockEvent {
  const time = new Date(at).toISOString();
  const sale = onHandChange < 0;
  return {
    movementId: crypto.randomUUID(),
    type: sale ? 'SALE' : 'RESTOCK',
    ...{ productId, locationId, onHandChange, onHand, version },
    ...{ occurredAt: time, recordedAt: time },
    actor: sale ? 'till-3' : 'ada',
    source: sale ? { kind: 'till', name: 'till-3' } : { kind: 'person', name: 'dashboard' },
    commandId: crypto.randomUUID(),
    correlationId: crypto.randomUUID(),
    orderId: sale ? `ORDER-${String(Math.round(at / 1_000) % 100_000)}` : null,
    documentId: sale ? null : `DELIVERY-${String(Math.round(at / day))}`,
    reason: null,
    note: null,
    counterpartLocationId: null,
    supplierId: sale ? null : 'SUP-1',
    unitCost: null,
  };
}
