import type { StockListItem } from '@streamstock/contracts-http-api';
import { mostRows, type StockQuery } from '@streamstock/dashboard-data-access-stock';
import { counted, units } from '@streamstock/dashboard-ui-panels';

/** "1,234 levels"; of a list that is longer than can be scrolled, how far it can be. */
export function countText(total: { count: number; isEstimate: boolean } | null): string {
  if (total === null) return '';
  const all = `${total.isEstimate ? 'about ' : ''}${counted(total.count, 'level')}`;
  return total.count > mostRows
    ? `${all}, the first ${units(mostRows)} of them here; search to see others`
    : all;
}

/** "12 rows moved, 3 new": what reading the list again would change; empty where nothing would. */
export function changeText(moved: number, grown: number): string {
  const parts = [
    moved > 0 ? `${counted(moved, 'row')} moved` : '',
    grown > 0 ? `${units(grown)} new` : grown < 0 ? `${units(-grown)} gone` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Whether an item has the SKU, location, category and status that are asked for. */
export const meetsChoices = (
  item: StockListItem,
  { skus, locationId, category, status }: StockQuery,
): boolean =>
  (skus.length === 0 || skus.includes(item.sku ?? '')) &&
  (locationId === '' || item.locationId === locationId) &&
  (category === '' || item.category === category) &&
  (status === '' || item.status === status);
