import { randomUUID } from 'node:crypto';
import type { StockEvent } from '@streamstock/contracts-http-api';

/** A movement as the list shows it. */
export const oldMovement = (recordedAt: string): StockEvent => ({
  movementId: randomUUID(),
  type: 'SALE',
  productId: 'tea',
  locationId: 'shop',
  onHandChange: -1,
  onHand: 1,
  version: 1,
  occurredAt: recordedAt,
  recordedAt,
  actor: 'simulator',
  source: { kind: 'feed', name: 'feed:replay' },
  commandId: randomUUID(),
  correlationId: 'replay',
  orderId: null,
  documentId: null,
  reason: null,
  note: null,
  counterpartLocationId: null,
  supplierId: null,
  unitCost: null,
});
