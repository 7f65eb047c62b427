import type { AdjustmentReason } from '@streamstock/contracts-events';
import type { RecordEventRequest, StockLevel } from '@streamstock/contracts-http-api';
import { signedText } from '../writes/signed-text';

/** What is to be done to every selected level. */
export type BulkChange =
  | {
      readonly kind: 'adjust';
      /** Signed units, never 0. */
      readonly quantity: number;
      readonly reason: AdjustmentReason;
      readonly note: string;
    }
  | { readonly kind: 'count'; readonly quantity: number };

/** What a change would do to one level. */
export interface PlannedRow {
  readonly level: StockLevel;
  readonly onHand: number;
  readonly available: number;
  /** Why it cannot be done; null where it can. */
  readonly obstacle: string | null;
}

/** Adjusting takes no more than is on hand; a product may be allowed to go below, which only the server knows. */
export function plan(level: StockLevel, change: BulkChange): PlannedRow {
  const onHand = change.kind === 'count' ? change.quantity : level.onHand + change.quantity;
  const available = level.available + onHand - level.onHand;
  const obstacle = onHand < 0 ? `Only ${String(level.onHand)} on hand.` : null;
  return { level, onHand, available, obstacle };
}

/** The movement that does it, and that is refused where the level has changed since. */
export function movementOf({ level }: PlannedRow, change: BulkChange): RecordEventRequest {
  const { productId, locationId, version: expectedVersion } = level;
  const place = { productId, locationId, expectedVersion };
  if (change.kind === 'count') {
    return { type: 'COUNT', ...place, quantity: change.quantity };
  }
  const { quantity, reason, note } = change;
  return {
    type: 'ADJUSTMENT',
    ...place,
    quantity,
    reason,
    ...(note === '' ? {} : { note }),
  };
}

export const changeText = (change: BulkChange): string =>
  change.kind === 'count' ? `=${String(change.quantity)}` : signedText(change.quantity);
