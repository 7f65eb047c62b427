import { textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { searchTermsOf } from '../../model/search-terms';
import { sortTextOf } from '../../model/sort-text';
import type { ProductFact } from './catalog-fact';

/** Only products whose row this transaction has locked. Uses product_term_by_product. */
const deleteTerms = {
  name: 'product-term-delete',
  text: `
    DELETE FROM product_term t USING unnest($1::text[], $2::text[]) AS k (tenant_id, product_id)
    WHERE t.tenant_id = k.tenant_id AND t.product_id = k.product_id`,
};
const insertTerms = {
  name: 'product-term-insert',
  text: `
    INSERT INTO product_term (tenant_id, product_id, term, sort_name)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
    ON CONFLICT DO NOTHING`,
};

/** Replaces what these products are found by. */
export async function writeTerms(client: pg.ClientBase, changed: readonly ProductFact[]): Promise<void> {
  if (changed.length === 0) return;
  const terms = changed.flatMap(({ tenantId, product }) => {
    const { productId, name } = product;
    const sortName = sortTextOf(name);
    return searchTermsOf(product).map((term) => ({ tenantId, productId, term, sortName }));
  });
  await client.query({
    ...deleteTerms,
    values: [
      textArray(changed.map(({ tenantId }) => tenantId)),
      textArray(changed.map(({ product }) => product.productId)),
    ],
  });
  await client.query({
    ...insertTerms,
    values: [
      textArray(terms.map(({ tenantId }) => tenantId)),
      textArray(terms.map(({ productId }) => productId)),
      textArray(terms.map(({ term }) => term)),
      textArray(terms.map(({ sortName }) => sortName)),
    ],
  });
}
