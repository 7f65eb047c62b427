import { type Product } from '@streamstock/contracts-events';
import { type ProductSummary, statusOfStock } from '@streamstock/contracts-http-api';
import type { TenantReader } from '../tenant/tenant-reader';

export interface VisibleTotal {
  readonly onHand: number;
  readonly available: number;
}

const nothing: VisibleTotal = { onHand: 0, available: 0 };

const available = 'on_hand - on_hold - held - allocated';

/** Uses the primary key. */
const everywhere = `
  SELECT product_id, on_hand, ${available} AS available FROM product_total
  WHERE tenant_id = $1 AND product_id = ANY($2)`;

/** Uses the primary key of stock_level. */
const atLocations = `
  SELECT product_id, sum(on_hand)::bigint AS on_hand, sum(${available})::bigint AS available FROM stock_level
  WHERE tenant_id = $1 AND product_id = ANY($2) AND location_id = ANY($3) GROUP BY product_id`;

/** What there is of these products at all the locations that the person may see. */
export async function visibleTotals(
  reader: TenantReader,
  productIds: readonly string[],
): Promise<(productId: string) => VisibleTotal> {
  const { locations } = reader;
  const statement =
    locations === '*'
      ? { text: everywhere, values: [productIds] }
      : { text: atLocations, values: [productIds, locations] };
  const rows = await reader.query<{ product_id: string; on_hand: number; available: number }>(statement);
  const totals = new Map(
    rows.map((row) => [row.product_id, { onHand: row.on_hand, available: row.available }]),
  );
  return (productId) => totals.get(productId) ?? nothing;
}

export const summaryOf = (product: Product, total: VisibleTotal): ProductSummary => ({
  ...product,
  onHand: total.onHand,
  available: total.available,
  status: statusOfStock(total.available, product.reorderPoint),
});
