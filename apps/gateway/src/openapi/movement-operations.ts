import { entityId } from '@streamstock/contracts-events';
import { updateStockQuerySchema } from '@streamstock/contracts-http-api';
import type { Operation } from './operation';
import { pathParameter, queryParameters } from './parameters';
import {
  changedHeaders,
  madeHeaders,
  movementErrors,
  pending,
  writeErrors,
  writeParameters,
} from './write-parts';

export const movementOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/events',
    id: 'recordEvent',
    tag: 'events',
    summary: 'Record one movement of stock',
    description:
      'A sale, a restock, a return, an adjustment or a count. Answers with the real outcome: the movement and the level ' +
      'it left behind. An adjustment or a count takes the role `manager`.',
    role: 'operator',
    parameters: writeParameters,
    body: 'RecordEventRequest',
    answers: {
      201: { description: 'Recorded.', schema: 'RecordedEvent', headers: madeHeaders },
      202: pending,
    },
    errors: [...writeErrors, ...movementErrors, 'supplier.not-found', 'stock.version-differs'],
  },
  {
    method: 'post',
    path: '/api/transfers',
    id: 'transferStock',
    tag: 'events',
    summary: 'Move stock between two locations',
    description:
      'Every line with both its legs, or nothing. Both locations must be among those of whoever asks. The body may have ' +
      '256 KiB, which is room for 1,000 lines.',
    role: 'manager',
    parameters: writeParameters,
    body: 'TransferRequest',
    answers: {
      201: { description: 'Moved.', schema: 'Transferred', headers: madeHeaders },
      202: pending,
    },
    errors: [...writeErrors, ...movementErrors],
  },
  {
    method: 'post',
    path: '/update-stock/{locationId}/{productId}',
    id: 'updateStock',
    tag: 'stock',
    summary: 'Short form of a count',
    description:
      'Sets on hand to `quantity` whatever it was: whoever counts last is believed. A movement like every count. Takes no body.',
    role: 'manager',
    parameters: [
      pathParameter('locationId', entityId),
      pathParameter('productId', entityId),
      ...queryParameters(updateStockQuerySchema),
      ...writeParameters,
    ],
    answers: {
      200: { description: 'Counted.', schema: 'UpdatedStock', headers: changedHeaders },
      202: pending,
    },
    errors: [...writeErrors, ...movementErrors],
  },
];
