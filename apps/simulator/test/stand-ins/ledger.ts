import { randomUUID } from 'node:crypto';
import type { RecordEventRequest, TransferRequest } from '@streamstock/contracts-http-api';
import { type Answer, problem } from './answer';

export interface Level {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly version: number;
}

/** Stock as the product decides about it: nothing below zero, versions without gaps. */
export class Ledger {
  readonly levels = new Map<string, Level>();
  /** Codes of what was refused, in their order. */
  readonly refused: string[] = [];
  /** Movements that were accepted, in their order. */
  readonly accepted: (RecordEventRequest | TransferRequest)[] = [];

  record(event: RecordEventRequest): Answer {
    const { type, productId, locationId, quantity } = event;
    const before = this.at(productId, locationId);
    if (type === 'COUNT' && event.expectedVersion !== undefined && event.expectedVersion !== before.version) {
      return this.#refuse('stock.version-differs');
    }
    const change = {
      SALE: -quantity,
      RESTOCK: quantity,
      RETURN: quantity,
      ADJUSTMENT: quantity,
      COUNT: quantity - before.onHand,
    };
    if (before.onHand + change[type] < 0) return this.#refuse('stock.insufficient');
    this.accepted.push(event);
    return {
      status: 201,
      body: { type, quantity, ...moved(this.#move(before, change[type]), change[type]) },
    };
  }

  transfer(transfer: TransferRequest): Answer {
    const { fromLocationId, toLocationId } = transfer;
    const short = transfer.lines.some(
      ({ productId, quantity }) => this.at(productId, fromLocationId).onHand < quantity,
    );
    if (short) return this.#refuse('stock.insufficient');
    this.accepted.push(transfer);
    const lines = transfer.lines.map(({ productId, quantity }) => ({
      productId,
      quantity,
      from: moved(this.#move(this.at(productId, fromLocationId), -quantity), -quantity),
      to: moved(this.#move(this.at(productId, toLocationId), quantity), quantity),
    }));
    const body = {
      commandId: randomUUID(),
      fromLocationId,
      toLocationId,
      lines,
      recordedAt: new Date().toISOString(),
    };
    return { status: 201, body };
  }

  at(productId: string, locationId: string): Level {
    return this.levels.get(`${productId}|${locationId}`) ?? { productId, locationId, onHand: 0, version: 0 };
  }

  #refuse(code: string): Answer {
    this.refused.push(code);
    return problem(409, code);
  }

  #move(before: Level, change: number): Level {
    const after = { ...before, onHand: before.onHand + change, version: before.version + 1 };
    this.levels.set(`${after.productId}|${after.locationId}`, after);
    return after;
  }
}

/** A level as the API shows it. */
export const shown = (level: Level) => ({
  ...level,
  available: level.onHand,
  ...{ onHold: 0, held: 0, allocated: 0, inTransitOut: 0, incoming: 0, epoch: 1 },
  asOf: new Date().toISOString(),
});

const moved = (level: Level, onHandChange: number) => ({
  commandId: randomUUID(),
  movementId: randomUUID(),
  ...level,
  available: level.onHand,
  onHandChange,
  recordedAt: new Date().toISOString(),
});
