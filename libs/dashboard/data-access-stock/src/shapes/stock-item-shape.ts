import type { CategoryList, StockListItem } from '@streamstock/contracts-http-api';
import {
  instant,
  integer,
  listOf,
  nullable,
  oneOf,
  pageOf,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';

const readStockItem: Read<StockListItem> = record<StockListItem>({
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
  sku: nullable(text),
  productName: nullable(text),
  category: nullable(text),
  baseUnit: nullable(text),
  reorderPoint: integer,
  status: oneOf('ok', 'low', 'out'),
});

export const readStockPage = pageOf(readStockItem);

export const readCategories: Read<CategoryList> = record<CategoryList>({
  items: listOf(record<CategoryList['items'][number]>({ category: text, products: integer })),
});
