import { levelColumns, type LevelColumns } from '../../persistence/level-columns';
import type { Start } from '../page/cursor';
import { meeting } from '../list-products/product-search';
import { part, type Position, type Sort } from '../page/sort';
import { Conditions } from '../tenant/conditions';
import type { TenantStatement } from '../tenant/tenant-reader';
import type { StockFilter } from './stock-total';

export interface StockColumns extends LevelColumns {
  sku: string | null;
  product_name: string | null;
  category: string | null;
  base_unit: string | null;
}

/** Every level the filter lets through, without order. */
export function matchingStock(filter: StockFilter): TenantStatement {
  const conditions = matching(filter);
  return conditions.statement(`SELECT FROM ${levelsOf(filter)} WHERE ${conditions.where}`);
}

/** One page of levels with the names of their products, `count` at most. Uses the index that `stockSorts` tells of. */
export function stockPage(
  filter: StockFilter,
  sort: Sort<LevelColumns>,
  { after, skip }: Start<Position>,
  count: number,
): TenantStatement {
  const conditions = matching(filter);
  sort.goOnAfter(after, conditions);
  return conditions.statement(`
    SELECT ${levelColumns}, p.sku, p.name AS product_name, p.category, p.base_unit
    FROM (SELECT s.* FROM ${levelsOf(filter)} WHERE ${conditions.where}
          ORDER BY ${sort.order} ${part(count, skip, conditions)}) s
    LEFT JOIN product p ON p.tenant_id = s.tenant_id AND p.product_id = s.product_id
    ORDER BY ${sort.order}`);
}

/** The product is looked at only where it decides. */
const levelsOf = ({ words }: StockFilter): string =>
  words === undefined
    ? 'stock_level s'
    : 'stock_level s JOIN product p ON p.tenant_id = s.tenant_id AND p.product_id = s.product_id';

function matching({ words, productIds, locations, status }: StockFilter): Conditions {
  const conditions = new Conditions('s').among('s.product_id', productIds).equal('s.status', status);
  if (words !== undefined) {
    conditions.equal('p.category', words.category).among('p.sku', words.skus);
    meeting(words.search, words.match, conditions);
  }
  return conditions.among('s.location_id', locations);
}
