import { entityId } from '@streamstock/contracts-events';
import type { StockListQuery } from '@streamstock/contracts-http-api';
import { z } from 'zod';
import type { LevelColumns } from '../../persistence/level-columns';
import { Sort, type SortKey } from '../page/sort';

const product: SortKey<LevelColumns> = {
  column: 's.product_id',
  form: entityId,
  of: (row) => row.product_id,
};
const location: SortKey<LevelColumns> = {
  column: 's.location_id',
  form: entityId,
  of: (row) => row.location_id,
};
const available: SortKey<LevelColumns> = {
  column: '(s.on_hand - s.on_hold - s.held - s.allocated)',
  form: z.int(),
  of: (row) => row.on_hand - row.on_hold - row.held - row.allocated,
};

/**
 * Each filter has an index that holds the levels by product and location – the primary key, stock_level_by_location,
 * _by_status, _by_location_status –, and Postgres finds several locations or one status in it by skipping what is
 * between; the products of several SKUs come from product_by_sku. No index knows what is available: each movement would
 * have to change it. The levels of one product or one location are few enough to be sorted.
 */
export const stockSorts: Readonly<Record<StockListQuery['sort'], Sort<LevelColumns>>> = {
  product: new Sort([product, location]),
  '-product': new Sort([product, location], true),
  location: new Sort([location, product]),
  '-location': new Sort([location, product], true),
  available: new Sort([available, product, location]),
  '-available': new Sort([available, product, location], true),
};
