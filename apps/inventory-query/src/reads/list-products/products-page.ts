import { searchPrefixesOf } from '../../model/search-terms';
import { productColumns, type ProductColumns } from '../products/product-columns';
import { Conditions } from '../tenant/conditions';
import type { TenantStatement } from '../tenant/tenant-reader';

/** Order of the list: name, or in a search the term that matched; then product id. */
export type ProductPosition = readonly [text: string, productId: string];

export interface ListedProduct extends ProductColumns {
  /** What the product is listed by. */
  listed_by: string;
}

export interface ProductFilter {
  readonly search: string | undefined;
  readonly category: string | undefined;
}

interface Matching {
  readonly conditions: Conditions;
  readonly from: string;
  readonly listedBy: string;
}

/** Every product the filter lets through, without order. */
export function matchingProducts(filter: ProductFilter): TenantStatement {
  const { conditions, from } = matching(filter);
  return conditions.statement(`SELECT FROM ${from} WHERE ${conditions.where}`);
}

/** One page, `count` at most, read from an index that holds it in list order. */
export function productsPage(
  filter: ProductFilter,
  after: ProductPosition | undefined,
  count: number,
): TenantStatement {
  const { conditions, from, listedBy } = matching(filter);
  const order = listedBy === 't.term' ? 't.term, t.product_id' : `${listedBy}, p.product_id`;
  if (after !== undefined) {
    const [text, productId] = after;
    conditions.and(`(${order}) > (${conditions.bind(text)}, ${conditions.bind(productId)})`);
  }
  return conditions.statement(`
    SELECT ${productColumns}, ${listedBy} AS listed_by
    FROM ${from} WHERE ${conditions.where} ORDER BY ${order} LIMIT ${conditions.bind(count)}`);
}

function matching(filter: ProductFilter): Matching {
  const found = findingTerms(filter);
  if (found === undefined) {
    // Uses product_by_name or product_by_category.
    const conditions = new Conditions('p').equal('p.category', filter.category);
    return { conditions, from: 'product p', listedBy: 'p.sort_name' };
  }
  // A product that is found by several terms counts by its first.
  const { conditions, first } = found;
  conditions.and(`NOT EXISTS (SELECT ${ofSameProduct('e')} AND e.term >= ${first} AND e.term < t.term)`);
  return { conditions, from: termsWithProducts, listedBy: 't.term' };
}

/** Every term that the search finds, several of one product too; undefined when nothing is searched. */
export function matchingTerms(filter: ProductFilter): TenantStatement | undefined {
  const found = findingTerms(filter);
  if (found === undefined) return undefined;
  const from = filter.category === undefined ? 'product_term t' : termsWithProducts;
  return found.conditions.statement(`SELECT t.product_id FROM ${from} WHERE ${found.conditions.where}`);
}

const termsWithProducts =
  'product_term t JOIN product p ON p.tenant_id = t.tenant_id AND p.product_id = t.product_id';

/** Uses the primary key of product_term. `first` is the placeholder of the leading beginning. */
function findingTerms({
  search,
  category,
}: ProductFilter): { conditions: Conditions; first: string } | undefined {
  const [leading, ...others] = search === undefined ? [] : searchPrefixesOf(search);
  if (leading === undefined) return undefined;
  const conditions = new Conditions('t').equal('p.category', category);
  const first = conditions.bind(leading);
  conditions.and(beginsWith('t.term', leading, first, conditions));
  for (const prefix of others) {
    const term = beginsWith('o.term', prefix, conditions.bind(prefix), conditions);
    conditions.and(`EXISTS (SELECT ${ofSameProduct('o')} AND ${term})`);
  }
  return { conditions, first };
}

/** Terms compare by bytes, so all that begin alike lie between the beginning and it followed by the last character. */
const beginsWith = (column: string, prefix: string, placeholder: string, conditions: Conditions): string =>
  `${column} >= ${placeholder} AND ${column} < ${conditions.bind(`${prefix}\u{10FFFF}`)}`;

/** Uses product_term_by_product. */
const ofSameProduct = (alias: string): string =>
  `FROM product_term ${alias} WHERE ${alias}.tenant_id = t.tenant_id AND ${alias}.product_id = t.product_id`;
