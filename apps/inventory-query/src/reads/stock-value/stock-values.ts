import type { StockValue } from '@streamstock/contracts-http-api';
import type { TenantReader } from '../tenant/tenant-reader';

/** The sums are exact and may be larger than a JSON number holds: then the largest one is shown. */
const shown = (sum: string): string =>
  `least(greatest(${sum}, -${String(Number.MAX_SAFE_INTEGER)}), ${String(Number.MAX_SAFE_INTEGER)})::bigint`;

/** Uses the primary key. What is worth nothing is not told: rows of currencies that nobody uses any more stay behind. */
const sums = (condition: string): string => `
  SELECT currency, ${shown('sum(at_cost)')} AS at_cost, ${shown('sum(at_price)')} AS at_price
  FROM stock_value WHERE tenant_id = $1 ${condition}
  GROUP BY currency HAVING sum(at_cost) <> 0 OR sum(at_price) <> 0 ORDER BY currency`;

const everywhere = { name: 'stock-values', text: sums('') };
const atLocations = { name: 'stock-values-at', text: sums('AND location_id = ANY($2)') };

/** What the stock at these locations is worth, per currency. */
export async function stockValues(
  reader: TenantReader,
  locations: '*' | readonly string[],
): Promise<StockValue[]> {
  const statement =
    locations === '*' ? { ...everywhere, values: [] } : { ...atLocations, values: [locations] };
  const rows = await reader.query<{ currency: string; at_cost: number; at_price: number }>(statement);
  return rows.map((row) => ({ currency: row.currency, atCost: row.at_cost, atPrice: row.at_price }));
}
