import type { GridColumn } from './grid-column';

/** For `aria-sort`; null where the column cannot be sorted by. */
export function sortDirection(
  { sort }: GridColumn,
  sortedBy: string,
): 'ascending' | 'descending' | 'none' | null {
  if (sort === undefined) return null;
  if (sortedBy === sort) return 'ascending';
  return sortedBy === `-${sort}` ? 'descending' : 'none';
}

/** The sort that pressing the header asks for: upwards first, then the other way round. */
export function nextSort({ sort, notSortable }: GridColumn, sortedBy: string): string | undefined {
  if (sort === undefined || notSortable !== undefined) return undefined;
  return sortedBy === sort ? `-${sort}` : sort;
}
