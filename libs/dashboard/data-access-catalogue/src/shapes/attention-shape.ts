import type { StockListItem } from '@streamstock/contracts-http-api';
import {
  integer,
  nullable,
  oneOf,
  pageOf,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';

/** A level of the stock list, as far as it says what is wrong with it. */
export type ShortLevel = Pick<
  StockListItem,
  'productId' | 'locationId' | 'productName' | 'sku' | 'available' | 'reorderPoint' | 'status'
>;

const readShortLevel: Read<ShortLevel> = record<ShortLevel>({
  productId: text,
  locationId: text,
  productName: nullable(text),
  sku: nullable(text),
  available: integer,
  reorderPoint: integer,
  status: oneOf('ok', 'low', 'out'),
});

export const readShortLevelPage = pageOf(readShortLevel);
