import { levelColumns, type LevelColumns } from '../../persistence/level-columns';
import { Conditions } from '../tenant/conditions';
import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';
import type { StockFilter } from './stock-total';

/** Order of the list: product, then location. */
export type StockPosition = readonly [productId: string, locationId: string];

export interface StockColumns extends LevelColumns {
  sku: string | null;
  product_name: string | null;
}

const order = 's.product_id, s.location_id';

/** Every level the filter lets through, without order. */
export function matchingStock({ productId, locations, status }: StockFilter): TenantStatement {
  const conditions = new Conditions('s').equal('s.product_id', productId).equal('s.status', status);
  if (locations !== '*') conditions.and(`s.location_id = ANY(${conditions.bind(locations)})`);
  return conditions.statement(`SELECT FROM stock_level s WHERE ${conditions.where}`);
}

/**
 * One page of levels with the names of their products, `count` at most. Each filter has an index that holds the levels
 * in list order: the primary key, stock_level_by_location, _by_status and _by_location_status.
 */
export function stockPage(
  reader: TenantReader,
  filter: StockFilter,
  after: StockPosition | undefined,
  count: number,
): Promise<StockColumns[]> {
  const conditions = new Conditions('s')
    .equal('s.product_id', filter.productId)
    .equal('s.status', filter.status);
  if (after !== undefined) {
    const [product, location] = after;
    conditions.and(`(${order}) > (${conditions.bind(product)}, ${conditions.bind(location)})`);
  }
  const limit = `ORDER BY ${order} LIMIT ${conditions.bind(count)}`;
  const page = levelsIn(filter.locations, conditions, limit);
  return reader.query<StockColumns>(
    conditions.statement(`
      SELECT ${levelColumns}, p.sku, p.name AS product_name
      FROM (${page}) s LEFT JOIN product p ON p.tenant_id = s.tenant_id AND p.product_id = s.product_id
      ORDER BY ${order}`),
  );
}

/** Of several locations each gives its first levels: never more rows are read than locations times the page. */
function levelsIn(locations: StockFilter['locations'], conditions: Conditions, limit: string): string {
  if (locations === '*') return `SELECT s.* FROM stock_level s WHERE ${conditions.where} ${limit}`;
  const [only, ...others] = locations;
  if (only !== undefined && others.length === 0) {
    conditions.equal('s.location_id', only);
    return `SELECT s.* FROM stock_level s WHERE ${conditions.where} ${limit}`;
  }
  const visible = conditions.bind(locations);
  return `
    SELECT s.* FROM unnest(${visible}::text[]) AS visible (location_id)
    CROSS JOIN LATERAL (
      SELECT s.* FROM stock_level s
      WHERE ${conditions.where} AND s.location_id = visible.location_id ${limit}) s
    ${limit}`;
}
