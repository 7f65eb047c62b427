import { inject, Injectable } from '@angular/core';
import type { AdjustmentReason } from '@streamstock/contracts-events';
import type { RecordEventRequest, TransferRequest } from '@streamstock/contracts-http-api';
import { ApiClient, newIdempotencyKey, untilKnown } from '@streamstock/dashboard-data-access-api';
import { type Recorded, readMoved, readRecorded } from '../shapes/write-shapes';
import type { Done } from './done';
import { PendingWrites, type Place } from './pending-writes';
import { signedText } from './signed-text';

export interface Adjustment extends Place {
  /** Signed units, never 0. */
  readonly quantity: number;
  readonly reason: AdjustmentReason;
  readonly note?: string;
}

export interface Count extends Place {
  /** What was counted. */
  readonly quantity: number;
  /** The version the count was made against; refused with `stock.version-differs` where it is another one now. */
  readonly expectedVersion: number;
}

/**
 * What a person can do to stock. Each write has one idempotency key for all its tries, and each level is pending until
 * its event is back. Rejects with an `ApiFailure`; `key` lets a caller try again what nobody knows the outcome of.
 */
@Injectable({ providedIn: 'root' })
export class StockWrites {
  private readonly api = inject(ApiClient);
  private readonly pending = inject(PendingWrites);

  async adjust(adjustment: Adjustment, key = newIdempotencyKey()): Promise<Done> {
    const recorded = await this.record(
      { type: 'ADJUSTMENT', ...adjustment },
      signedText(adjustment.quantity),
      key,
    );
    return { kind: 'movements', movements: [recorded] };
  }

  async count(count: Count, key = newIdempotencyKey()): Promise<Done> {
    const recorded = await this.record({ type: 'COUNT', ...count }, `=${String(count.quantity)}`, key);
    return { kind: 'movements', movements: [recorded] };
  }

  /** Both ends or none. */
  async transfer(transfer: TransferRequest, key = newIdempotencyKey()): Promise<Done> {
    const ends = transfer.lines.flatMap(({ productId, quantity }) => [
      { place: { productId, locationId: transfer.fromLocationId }, change: signedText(-quantity) },
      { place: { productId, locationId: transfer.toLocationId }, change: signedText(quantity) },
    ]);
    for (const { place, change } of ends) this.pending.begin(place, change);
    try {
      const options = { idempotencyKey: key };
      const moved = await untilKnown(() => this.api.post('/api/transfers', transfer, options, readMoved));
      for (const { productId, from, to } of moved.lines) {
        void this.pending.recorded({ productId, locationId: transfer.fromLocationId }, from.version);
        void this.pending.recorded({ productId, locationId: transfer.toLocationId }, to.version);
      }
      return { kind: 'transfer', transfer };
    } catch (error) {
      for (const { place } of ends) this.pending.failed(place);
      throw error;
    }
  }

  private async record(movement: RecordEventRequest, change: string, key: string): Promise<Recorded> {
    this.pending.begin(movement, change);
    try {
      const options = { idempotencyKey: key };
      const recorded = await untilKnown(() => this.api.post('/api/events', movement, options, readRecorded));
      void this.pending.recorded(movement, recorded.version);
      return recorded;
    } catch (error) {
      this.pending.failed(movement);
      throw error;
    }
  }
}
