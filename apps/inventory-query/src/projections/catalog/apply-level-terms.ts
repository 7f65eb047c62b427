import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { type LevelTerms, levelTermsOf } from '../../model/level-terms';
import { type LevelColumns, levelColumns, levelRowOf } from '../../persistence/level-columns';
import { type LevelChange, withStatus } from '../roll-ups/level-change';
import type { ProductFact } from './catalog-fact';

/**
 * Levels whose copy differs, locked in key order against other writers. Uses the primary key. A product that changed in
 * nothing that levels copy finds none, and none is written.
 */
const lockRows = {
  name: 'level-lock-terms',
  text: `
    SELECT ${levelColumns}, p.reorder_point AS new_reorder_point, p.unit_cost AS new_unit_cost,
           p.unit_price AS new_unit_price, p.currency AS new_currency
    FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::text[])
      AS p (tenant_id, product_id, reorder_point, unit_cost, unit_price, currency)
    JOIN stock_level s ON s.tenant_id = p.tenant_id AND s.product_id = p.product_id
    WHERE (s.reorder_point, s.unit_cost, s.unit_price, s.currency)
      IS DISTINCT FROM (p.reorder_point, p.unit_cost, p.unit_price, p.currency)
    ORDER BY s.tenant_id || '|' || s.product_id || '|' || s.location_id
    FOR NO KEY UPDATE OF s`,
};

interface NewTerms {
  new_reorder_point: number;
  new_unit_cost: number | null;
  new_unit_price: number | null;
  new_currency: string | null;
}

/** What the terms of these products make of their stock levels: the levels came first, or the terms changed. */
export async function applyLevelTerms(
  client: pg.ClientBase,
  changed: readonly ProductFact[],
): Promise<LevelChange[]> {
  if (changed.length === 0) return [];
  const terms = changed.map(({ product }) => levelTermsOf(product));
  const values = [
    textArray(changed.map(({ tenantId }) => tenantId)),
    textArray(changed.map(({ product }) => product.productId)),
    numericArray(terms.map(({ reorderPoint }) => reorderPoint)),
    numericArray(terms.map(({ unitCost }) => unitCost)),
    numericArray(terms.map(({ unitPrice }) => unitPrice)),
    textArray(terms.map(({ currency }) => currency)),
  ];
  const { rows } = await client.query<LevelColumns & NewTerms>({ ...lockRows, values });
  return rows.map((row) => {
    const before = levelRowOf(row);
    return { before, after: withStatus({ ...before, terms: termsIn(row) }) };
  });
}

const termsIn = (row: NewTerms): LevelTerms => ({
  reorderPoint: row.new_reorder_point,
  unitCost: row.new_unit_cost,
  unitPrice: row.new_unit_price,
  currency: row.new_currency,
});
