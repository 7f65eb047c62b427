import type { GridColumn } from '@streamstock/dashboard-ui-stock-table';

interface InventoryColumn extends GridColumn {
  /** Shown unless somebody chooses otherwise. */
  readonly usual: boolean;
}

const number = { width: 76, grow: 0, align: 'end', card: 'none', usual: true } as const;
const words = { grow: 1, align: 'start', card: 'none', usual: true } as const;

/** All columns, in their order. What is reserved is held for a sale that is being made; allocated, for an order. */
const columns: readonly InventoryColumn[] = [
  { id: 'sku', label: 'SKU', ...words, width: 92, sort: 'product' },
  { id: 'product', label: 'Product', ...words, width: 150, grow: 3, card: 'title' },
  { id: 'category', label: 'Category', ...words, width: 104, usual: false },
  { id: 'location', label: 'Location', ...words, width: 112, grow: 2, sort: 'location' },
  { id: 'on-hand', label: 'On hand', ...number, width: 100, card: 'value' },
  { id: 'reserved', label: 'Reserved', ...number },
  { id: 'allocated', label: 'Allocated', ...number },
  { id: 'on-hold', label: 'On hold', ...number, usual: false },
  { id: 'available', label: 'Available', ...number, width: 84, card: 'value', sort: 'available' },
  { id: 'inbound', label: 'Inbound', ...number, width: 68 },
  { id: 'outbound', label: 'Outbound', ...number, usual: false },
  { id: 'reorder-point', label: 'Reorder at', ...number, width: 80 },
  { id: 'status', label: 'Status', ...words, width: 84, grow: 0, card: 'corner' },
  { id: 'updated', label: 'Updated', ...words, width: 112, grow: 0, card: 'value' },
];

const actions: GridColumn = {
  id: 'actions',
  label: 'Actions',
  width: 64,
  grow: 0,
  align: 'end',
  card: 'actions',
  fixed: true,
};

export const choosableColumns: readonly { readonly id: string; readonly label: string }[] = columns;
export const defaultColumns: readonly string[] = columns.filter(({ usual }) => usual).map(({ id }) => id);
export const isColumn = (id: string): boolean => columns.some((column) => column.id === id);

const onlyAtOne = 'Choose a location to sort by what is available';

/** The columns to draw. Cards show the few that belong on them, whatever is chosen. */
export function gridColumns(shown: readonly string[], oneLocation: boolean, cards: boolean): GridColumn[] {
  const chosen = columns.filter(({ id, card }) => (cards ? card !== 'none' : shown.includes(id)));
  return [...chosen, actions].map((column) =>
    column.sort === 'available' && !oneLocation ? { ...column, notSortable: onlyAtOne } : column,
  );
}
