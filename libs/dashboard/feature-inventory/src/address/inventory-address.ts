import type { StockSort, StockStatus } from '@streamstock/contracts-http-api';
import type { StockQuery } from '@streamstock/dashboard-data-access-stock';
import { boundedWidth, type ColumnWidths } from '@streamstock/dashboard-ui-stock-table';
import { defaultColumns, isColumn } from '../columns/inventory-columns';
import { mostSkus, skusIn } from '../skus/skus-in';

/** The names in the address. */
export interface InventoryAddress {
  readonly q?: string | undefined;
  readonly skus?: string | undefined;
  readonly loc?: string | undefined;
  readonly cat?: string | undefined;
  readonly status?: string | undefined;
  readonly sort?: string | undefined;
  readonly cols?: string | undefined;
  readonly widths?: string | undefined;
}

const statuses: readonly StockStatus[] = ['ok', 'low', 'out'];
const sorts: readonly StockSort[] = [
  'product',
  '-product',
  'location',
  '-location',
  'available',
  '-available',
];

/** What an address asks for; what it says that is not known counts as not said. */
export const queryOf = ({ q, skus, loc, cat, status, sort }: InventoryAddress): StockQuery => ({
  search: q ?? '',
  skus: skusIn(skus ?? '').skus.slice(0, mostSkus),
  locationId: loc ?? '',
  category: cat ?? '',
  status: statuses.find((known) => known === status) ?? '',
  sort: sorts.find((known) => known === sort) ?? 'product',
});

/** Ids of the columns that an address shows. */
export function columnsOf({ cols }: InventoryAddress): readonly string[] {
  const asked = (cols ?? '').split(',').filter(isColumn);
  return asked.length === 0 ? defaultColumns : asked;
}

/** Longer than this, an address is not passed on whole by every program. Characters. */
const longestList = 1_500;

/** Whether the address holds a list of SKUs. */
export const isAddressable = (skus: readonly string[]): boolean =>
  encodeURIComponent(skus.join()).length <= longestList;

export type Params = Record<string, string | null>;

/** The other way round; null takes a name out of the address. */
export const paramsOfQuery = ({ search, skus, locationId, category, status, sort }: StockQuery): Params => ({
  q: search || null,
  skus: (isAddressable(skus) && skus.join()) || null,
  loc: locationId || null,
  cat: category || null,
  status: status || null,
  sort: sort === 'product' ? null : sort,
});

/** Widths that an address gives to columns: "sku:120,product:300". */
export function widthsOf({ widths }: InventoryAddress): ColumnWidths {
  const said = (widths ?? '').split(',').map((part) => part.split(':'));
  return new Map(
    said.flatMap(([id = '', width]) =>
      isColumn(id) && Number(width) > 0 ? [[id, boundedWidth(Number(width))] as const] : [],
    ),
  );
}

export const paramsOfWidths = (made: ColumnWidths): Params => ({
  widths: [...made].map(([id, width]) => `${id}:${String(boundedWidth(width))}`).join() || null,
});

export const paramsOfColumns = (columns: readonly string[]): Params => {
  const usual =
    columns.length === defaultColumns.length && columns.every((id) => defaultColumns.includes(id));
  return { cols: usual ? null : columns.join(',') };
};
