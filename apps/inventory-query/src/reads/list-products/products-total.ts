import { estimateOf, exactly, mostCounted, type Total, totalOf } from '../page/total';
import type { TenantReader } from '../tenant/tenant-reader';
import { matchingProducts, matchingTerms, type ProductFilter } from './products-page';

/** Terms read to count the products of a search: enough, unless most products match by more than one term. */
const mostTerms = 2 * mostCounted;

/** A search counts the products of the terms it finds, which costs far less than finding each product's first term. */
export async function productsTotal(reader: TenantReader, filter: ProductFilter): Promise<Total> {
  const matching = matchingProducts(filter);
  const terms = matchingTerms(filter);
  if (terms === undefined) return totalOf(reader, matching);
  const [counted] = await reader.query<{ terms: number; products: number }>({
    text: `SELECT count(*) AS terms, count(DISTINCT product_id) AS products
           FROM (${terms.text} LIMIT ${String(mostTerms)}) AS found`,
    values: terms.values,
  });
  const { terms: read = 0, products = 0 } = counted ?? {};
  if (products > mostCounted) return estimateOf(reader, matching, products);
  return read < mostTerms ? exactly(products) : totalOf(reader, matching);
}
