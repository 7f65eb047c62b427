import type {
  LocationSummary,
  ProductSummary,
  RecordedEvent,
  StockLevel,
} from '@streamstock/contracts-http-api';
import {
  instant,
  integer,
  nullable,
  oneOf,
  pageOf,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';

/** What the page needs of a product. What it shows as totals is summed from the levels, which move first. */
export type CatalogueProduct = Pick<
  ProductSummary,
  'productId' | 'sku' | 'name' | 'category' | 'barcode' | 'baseUnit' | 'reorderPoint' | 'onHand' | 'available'
>;
export type LocationName = Pick<LocationSummary, 'locationId' | 'name' | 'kind'>;
export type Recorded = Pick<RecordedEvent, 'commandId' | 'onHand' | 'available' | 'version'>;

export const readLevel = record<StockLevel>({
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
});

const readProduct = record<CatalogueProduct>({
  productId: text,
  sku: text,
  name: text,
  category: text,
  barcode: nullable(text),
  baseUnit: text,
  reorderPoint: integer,
  onHand: integer,
  available: integer,
});

const readLocation = record<LocationName>({
  locationId: text,
  name: text,
  kind: oneOf('warehouse', 'store'),
});

export const readProductPage = pageOf(readProduct);
export const readLevelPage = pageOf(readLevel);
export const readLocationPage = pageOf(readLocation);

export const readRecorded = record<Recorded>({
  commandId: text,
  onHand: integer,
  available: integer,
  version: integer,
});
