import type { StockLevel } from '@streamstock/contracts-http-api';
import { instant, integer, record, text } from '@streamstock/dashboard-data-access-api';

/** For shapes that are a level and more. */
export const levelFields = {
  productId: text,
  locationId: text,
  onHand: integer,
  onHold: integer,
  held: integer,
  allocated: integer,
  inTransitOut: integer,
  incoming: integer,
  available: integer,
  epoch: integer,
  version: integer,
  asOf: instant,
};

export const readLevel = record<StockLevel>(levelFields);
