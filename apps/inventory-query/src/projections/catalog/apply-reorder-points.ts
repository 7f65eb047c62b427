import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import { type LevelColumns, levelColumns, levelRowOf } from '../../persistence/level-columns';
import { type LevelChange, withStatus } from '../roll-ups/level-change';
import type { ProductFact } from './catalog-fact';

/** Levels whose copy differs, locked in key order against other writers. Uses the primary key. */
const lockRows = {
  name: 'level-lock-reorder-point',
  text: `
    SELECT ${levelColumns}, p.reorder_point AS new_reorder_point
    FROM unnest($1::text[], $2::text[], $3::integer[]) AS p (tenant_id, product_id, reorder_point)
    JOIN stock_level s ON s.tenant_id = p.tenant_id AND s.product_id = p.product_id
    WHERE s.reorder_point <> p.reorder_point
    ORDER BY s.tenant_id || '|' || s.product_id || '|' || s.location_id
    FOR NO KEY UPDATE OF s`,
};

/** What the reorder points of these products make of their stock levels: the levels came first, or the point moved. */
export async function applyReorderPoints(
  client: pg.ClientBase,
  changed: readonly ProductFact[],
): Promise<LevelChange[]> {
  if (changed.length === 0) return [];
  const values = [
    textArray(changed.map(({ tenantId }) => tenantId)),
    textArray(changed.map(({ product }) => product.productId)),
    numericArray(changed.map(({ product }) => product.reorderPoint)),
  ];
  const { rows } = await client.query<LevelColumns & { new_reorder_point: number }>({ ...lockRows, values });
  return rows.map((row) => {
    const before = levelRowOf(row);
    return { before, after: withStatus({ ...before, reorderPoint: row.new_reorder_point }) };
  });
}
