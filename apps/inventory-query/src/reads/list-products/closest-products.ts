import { exactly, type Total } from '../page/total';
import { productColumns } from '../products/product-columns';
import { Conditions } from '../tenant/conditions';
import type { TenantReader, TenantStatement } from '../tenant/tenant-reader';
import {
  close,
  closeMatchOf,
  type Match,
  meeting,
  mostSimilar,
  nearness,
  settingsOf,
  unlikeness,
  veryClose,
} from './product-search';
import type { CountedProduct, ListedProduct } from './products-page';
import { shownStock, type StockScope } from './stock-scope';

export interface Closest {
  readonly match: Match;
  readonly rows: ListedProduct[];
  readonly total: Total;
}

const bound = String(veryClose);

interface JudgedProduct extends CountedProduct {
  closest: number;
}

/**
 * The first page of all products that are close to a search, the closest first: how close they are, which of them count
 * and how many there are, in one reading of the index of trigrams. Undefined where none is close.
 */
export async function closestProducts(
  reader: TenantReader,
  search: string,
  scope: StockScope,
  count: number,
): Promise<Closest | undefined> {
  const reading = reader.under(settingsOf(close));
  const rows = await reading.query<JudgedProduct>(closestPage(search, scope, count));
  const [first] = rows;
  const match = first && closeMatchOf(first.closest);
  return first && match !== undefined ? { match, rows, total: exactly(first.total) } : undefined;
}

/** Where a product meets the closest match, only those that do are listed. */
function closestPage(search: string, scope: StockScope, count: number): TenantStatement {
  const conditions = new Conditions('p');
  meeting(search, close, conditions);
  const near = `
    SELECT p.product_id, ${unlikeness(search, conditions)} AS listed_by, ${nearness(search, conditions)} AS nearness
    FROM product p WHERE ${conditions.where} LIMIT ${String(mostSimilar)}`;
  const stock = shownStock(scope, conditions);
  return conditions.statement(`
    SELECT ${productColumns}, listed_by, closest, total, ${stock.onHand} AS on_hand, ${stock.available} AS available
    FROM (SELECT product_id, listed_by, closest, CASE WHEN closest >= ${bound} THEN closer ELSE near END AS total
          FROM (SELECT *, max(nearness) OVER () AS closest, count(*) OVER () AS near,
                       count(*) FILTER (WHERE nearness >= ${bound}) OVER () AS closer
                FROM (${near}) AS near_products) AS judged
          WHERE nearness >= ${bound} OR closest < ${bound}
          ORDER BY listed_by, product_id LIMIT ${conditions.bind(count)}) AS listed
    JOIN product p ON p.tenant_id = $1 AND p.product_id = listed.product_id
    ${stock.join} ORDER BY listed_by, p.product_id`);
}
