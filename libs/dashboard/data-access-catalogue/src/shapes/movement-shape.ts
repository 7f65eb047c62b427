import type { StockEvent } from '@streamstock/contracts-http-api';
import {
  instant,
  integer,
  nullable,
  oneOf,
  pageOf,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';
import { readMoney } from './money-shape';

export type MovementType = StockEvent['type'];

/** In the order in which a person looks for them. */
export const movementTypes = [
  'SALE',
  'RESTOCK',
  'RETURN',
  'ADJUSTMENT',
  'COUNT',
  'TRANSFER_OUT',
  'TRANSFER_IN',
] as const satisfies readonly MovementType[];

const readSource = record<StockEvent['source']>({
  kind: oneOf('till', 'feed', 'import', 'person', 'service'),
  name: text,
});

const readMovement: Read<StockEvent> = record<StockEvent>({
  movementId: text,
  type: oneOf(...movementTypes),
  productId: text,
  locationId: text,
  onHandChange: integer,
  onHand: integer,
  version: integer,
  occurredAt: instant,
  recordedAt: instant,
  actor: text,
  source: readSource,
  commandId: text,
  correlationId: text,
  orderId: nullable(text),
  documentId: nullable(text),
  reason: nullable(text),
  note: nullable(text),
  counterpartLocationId: nullable(text),
  supplierId: nullable(text),
  unitCost: nullable(readMoney),
});

export const readMovementPage = pageOf(readMovement);
