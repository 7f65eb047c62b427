import type { CatalogChanged, ProductDetail, ProductSummary } from '@streamstock/contracts-http-api';
import {
  instant,
  integer,
  listOf,
  nullable,
  oneOf,
  type Read,
  record,
  text,
} from '@streamstock/dashboard-data-access-api';
import { readLevel } from '@streamstock/dashboard-data-access-live';
import { readMoney } from './money-shape';

const summary = {
  productId: text,
  sku: text,
  name: text,
  category: text,
  barcode: nullable(text),
  price: nullable(readMoney),
  cost: nullable(readMoney),
  baseUnit: text,
  reorderPoint: integer,
  supplierId: nullable(text),
  leadTimeDays: nullable(integer),
  negativeStock: oneOf('refuse', 'allow'),
  lifecycle: oneOf('draft', 'active', 'phasing-out', 'discontinued'),
  onHand: integer,
  available: integer,
  status: oneOf('ok', 'low', 'out'),
} satisfies { [Key in keyof ProductSummary]: Read<ProductSummary[Key]> };

/** A product with its levels at the locations that the person may see. */
export const readProductDetail: Read<ProductDetail> = record<ProductDetail>({
  ...summary,
  version: integer,
  changedAt: instant,
  levels: listOf(readLevel),
});

export const readProductChanged: Read<Pick<CatalogChanged, 'version'>> = record<
  Pick<CatalogChanged, 'version'>
>({ version: integer });
