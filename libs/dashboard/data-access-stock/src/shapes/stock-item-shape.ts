import type { CategoryList, StockListItem } from '@streamstock/contracts-http-api';
import {
  integer,
  listOf,
  nullable,
  oneOf,
  pageOf,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';
import { levelFields } from '@streamstock/dashboard-data-access-live';

const readStockItem: Read<StockListItem> = record<StockListItem>({
  ...levelFields,
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
