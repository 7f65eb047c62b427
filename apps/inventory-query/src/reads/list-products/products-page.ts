import type { ProductSort } from '@streamstock/contracts-http-api';
import type { Start } from '../page/cursor';
import { part } from '../page/sort';
import { productColumns, type ProductColumns } from '../products/product-columns';
import type { TenantStatement } from '../tenant/tenant-reader';
import { Listing, type ProductFilter } from './listing';
import { productOrder, type ProductPosition } from './product-order';
import type { Match } from './product-search';
import { type ShownStock, shownStock } from './stock-scope';

export interface ListedProduct extends ProductColumns {
  /** What the product is listed by. */
  listed_by: string | number;
  on_hand: number;
  available: number;
}

export interface CountedProduct extends ListedProduct {
  /** All that the filter lets through, on whichever page. */
  total: number;
}

interface Asked {
  readonly sort: ProductSort | undefined;
  readonly match: Match;
  /** Says in the same reading how many there are; for what is sorted from all, which are read anyway. */
  readonly isCounted?: boolean;
}

const listedAlready: ShownStock = { join: '', onHand: 'on_hand', available: 'available' };

/** Every product the filter lets through, without order; of similar ones `mostSimilar`. */
export function matchingProducts(filter: ProductFilter, match: Match): TenantStatement {
  const { conditions, among } = new Listing(filter, match, undefined);
  return conditions.statement(match === 0 ? among('SELECT') : `SELECT FROM (${among('SELECT')}) AS near`);
}

/**
 * One page, `count` at most, with what there is of each product at the locations that count. The inner statement finds
 * the products of the page, the outer one adds their stock where it was not looked at. By name or sku they come from the
 * index that holds them in this order (product_by_name, _by_sku, _by_category, _by_lifecycle, _by_supplier); what is
 * sorted from all is found by its id, so that little is sorted.
 */
export function productsPage(
  filter: ProductFilter,
  { sort, match, isCounted = false }: Asked,
  { after, skip }: Pick<Start<ProductPosition>, 'after' | 'skip'>,
  count: number,
): TenantStatement {
  const order = productOrder(sort, match);
  const direction = order.descending ? ' DESC' : '';
  const listing = new Listing(filter, match, order);
  const { conditions } = listing;
  const goesOn = (listedBy: string, productId: string): string[] => {
    if (after === undefined) return [];
    const [, text, id] = after;
    const place = `(${conditions.bind(text)}, ${conditions.bind(id)})`;
    return [`(${listedBy}, ${productId}) ${order.descending ? '<' : '>'} ${place}`];
  };
  const columns = `SELECT ${listing.columns}, ${listing.listedBy} AS listed_by`;
  const listed =
    match === 0
      ? listing.among(columns, goesOn(listing.listedBy, 'p.product_id'))
      : `SELECT * FROM (${listing.among(columns)}) AS near
         WHERE ${['true', ...goesOn('listed_by', 'product_id')].join(' AND ')}`;
  const counted = isCounted ? `SELECT *, count(*) OVER () AS total FROM (${listed}) AS matching` : listed;
  const page = `${counted} ORDER BY listed_by${direction}, product_id${direction} ${part(count, skip, conditions)}`;
  const products = listing.inOrder
    ? `(${page}) AS p`
    : `(${page}) AS listed JOIN product p ON p.tenant_id = $1 AND p.product_id = listed.product_id`;
  const stock = listing.knowsStock ? listedAlready : shownStock(filter.scope, conditions);
  return conditions.statement(`
    SELECT ${productColumns}, listed_by, ${isCounted ? 'total, ' : ''}${stock.onHand} AS on_hand,
           ${stock.available} AS available
    FROM ${products} ${stock.join} ORDER BY listed_by${direction}, p.product_id${direction}`);
}
