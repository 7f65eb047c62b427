import type { StockListItem } from '@streamstock/contracts-http-api';
import type { StockQuery } from './stock-query';

interface Neighbours {
  readonly before: StockListItem | undefined;
  readonly after: StockListItem | undefined;
}

/** Whether a row would stand elsewhere, or not at all, if the list were read again. */
export function hasMoved(
  item: StockListItem,
  { status, sort, locationId }: StockQuery,
  neighbours: () => Neighbours,
): boolean {
  if (status !== '' && item.status !== status) return true;
  if (!sort.endsWith('available') || locationId === '') return false;
  const sign = sort.startsWith('-') ? -1 : 1;
  const { before, after } = neighbours();
  const inOrder = (one: StockListItem, other: StockListItem): boolean =>
    sign * (other.available - one.available) >= 0;
  return (before !== undefined && !inOrder(before, item)) || (after !== undefined && !inOrder(item, after));
}
