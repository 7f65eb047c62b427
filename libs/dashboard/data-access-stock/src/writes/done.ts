import type { RecordEventRequest, TransferRequest } from '@streamstock/contracts-http-api';
import type { Recorded } from '../shapes/write-shapes';

/** What was carried out, with what it takes to undo it. */
export type Done =
  | { readonly kind: 'movements'; readonly movements: readonly Recorded[] }
  | { readonly kind: 'transfer'; readonly transfer: TransferRequest };

/** The ledger only grows: a movement is undone by one that takes its change back. None where it changed nothing. */
export const compensating = (movements: readonly Recorded[]): RecordEventRequest[] =>
  movements
    .filter(({ onHandChange }) => onHandChange !== 0)
    .map(({ movementId, productId, locationId, onHandChange }) => ({
      type: 'ADJUSTMENT',
      productId,
      locationId,
      quantity: -onHandChange,
      reason: 'correction',
      note: `Undo of movement ${movementId}`,
    }));

/** The same goods the other way. */
export const backwards = ({ fromLocationId, toLocationId, lines }: TransferRequest): TransferRequest => ({
  fromLocationId: toLocationId,
  toLocationId: fromLocationId,
  lines,
  note: 'Undo of a transfer',
});
