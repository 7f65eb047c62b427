import { numericArray, textArray } from '@streamstock/server-kit-database';
import type pg from 'pg';
import type { CountChange } from './count-changes';

/** Locks row after row as they come: sorted. Uses the primary key. */
const add = {
  name: 'product-count-add',
  text: `
    INSERT INTO product_count AS known (tenant_id, lifecycle, products)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
    ON CONFLICT (tenant_id, lifecycle) DO UPDATE SET products = known.products + excluded.products`,
};

/** A tenant has few such rows, which every change of a product would wait for: late in a transaction. */
export async function addCounts(client: pg.ClientBase, changes: readonly CountChange[]): Promise<void> {
  if (changes.length === 0) return;
  const values = [
    textArray(changes.map(({ tenantId }) => tenantId)),
    textArray(changes.map(({ lifecycle }) => lifecycle)),
    numericArray(changes.map(({ by }) => by)),
  ];
  await client.query({ ...add, values });
}
