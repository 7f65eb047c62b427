import type { Lifecycle } from '@streamstock/contracts-events';
import type { Metrics } from '@streamstock/contracts-http-api';
import type { TenantReader } from '../tenant/tenant-reader';

/** Uses the primary key. */
const counted = {
  name: 'products-by-lifecycle',
  text: 'SELECT lifecycle, products FROM product_count WHERE tenant_id = $1',
};

/** How many products a tenant has, by where they stand in their life. */
export async function countProducts(reader: TenantReader): Promise<Metrics['products']> {
  const rows = await reader.query<{ lifecycle: Lifecycle; products: number }>({ ...counted, values: [] });
  const of = new Map(rows.map(({ lifecycle, products }) => [lifecycle, products]));
  return {
    total: rows.reduce((sum, { products }) => sum + products, 0),
    draft: of.get('draft') ?? 0,
    active: of.get('active') ?? 0,
    phasingOut: of.get('phasing-out') ?? 0,
    discontinued: of.get('discontinued') ?? 0,
  };
}
