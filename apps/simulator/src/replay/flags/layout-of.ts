import type { CellKind } from '../cells/cell';
import type { Layout } from '../columns/row-reader';
import type { CellFile } from '../load/load-cells';
import type { LevelFile } from '../load/load-levels';
import type { ReplayFlags } from './replay-flags';

/** The form of the files that the flags are about; `columns` are those of a file in long form. */
function layoutOf(flags: ReplayFlags, columns: Partial<Record<CellKind, string>>): Layout {
  const locationColumn = flags['location-column'];
  const { 'date-column': dateColumn = '', 'product-column': productColumn = '' } = flags;
  const pattern = flags['product-columns'];
  if (pattern !== undefined) return { form: 'product-columns', dateColumn, locationColumn, pattern };
  if (flags['quantity-column'] === undefined) return { form: 'date-columns', productColumn, locationColumn };
  return { form: 'long', dateColumn, productColumn, locationColumn, valueColumns: columns };
}

/** Every file with a value per day, the one with the sales first. */
export function cellFilesOf(flags: ReplayFlags): CellFile[] {
  const {
    'quantity-column': sold,
    'restock-column': delivered,
    'in-stock-column': stocked,
    'restock-file': deliveries,
    'in-stock-file': flagged,
  } = flags;
  const named = (columns: Record<CellKind, string | undefined>): Partial<Record<CellKind, string>> =>
    Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
  const own = layoutOf(
    flags,
    named({
      sold,
      delivered: deliveries === undefined ? delivered : undefined,
      stocked: flagged === undefined ? stocked : undefined,
    }),
  );
  const others = [
    { path: deliveries, kind: 'delivered', column: delivered ?? sold },
    { path: flagged, kind: 'stocked', column: stocked ?? sold },
  ] as const;
  return [
    { path: flags.file, layout: own, kind: 'sold' },
    ...others.flatMap(({ path, kind, column }): CellFile[] => {
      const columns = column === undefined ? {} : { [kind]: column };
      return path === undefined ? [] : [{ path, kind, layout: layoutOf(flags, columns) }];
    }),
  ];
}

/** A file of opening or closing stock, where there is one. */
export function levelFileOf(flags: ReplayFlags, which: 'opening' | 'closing'): LevelFile | undefined {
  const { [`${which}-file` as const]: path, [`${which}-column` as const]: unitsColumn } = flags;
  if (path === undefined || unitsColumn === undefined) return undefined;
  const { 'product-column': productColumn = '', 'location-column': locationColumn } = flags;
  return { path, unitsColumn, productColumn, locationColumn };
}
