import type { NewEvent, NewTransfer } from '../requests';

/** How long a delivery was on its way, in days, and how long it was promised to be. */
export interface Delivery {
  readonly promisedDays: number;
  readonly tookDays: number;
}

interface Joined {
  /** The same for all that belongs together, such as an order and what comes back of it. */
  readonly correlationId: string;
}

export interface EventAct extends Joined {
  readonly kind: 'event';
  readonly event: NewEvent;
  readonly delivery?: Delivery;
}

export interface TransferAct extends Joined {
  readonly kind: 'transfer';
  readonly transfer: NewTransfer;
}

/** Something that happens in the shop: one request to the API. */
export type Act = EventAct | TransferAct;

const day = 86_400_000;

/** The event with the instants of its delivery, which ends at `at`. */
export function withDelivery({ event, delivery }: EventAct, at: number): NewEvent {
  if (event.type !== 'RESTOCK' || delivery === undefined) return event;
  const orderedAt = at - delivery.tookDays * day;
  return {
    ...event,
    orderedAt: new Date(orderedAt).toISOString(),
    expectedAt: new Date(orderedAt + delivery.promisedDays * day).toISOString(),
  };
}
