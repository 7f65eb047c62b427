import type { Day } from '../calendar/day';
import type { CellKind } from '../cells/cell';
import { deliveredIn, flagIn, unitsIn } from '../csv/values';
import { type DateColumns, dateColumnsReader } from './date-columns';
import { type LongForm, longFormReader } from './long-form';
import { type ProductColumns, productColumnsReader } from './product-columns';
import type { ReadValue, RowReader } from './reading';

/** How a file is laid out. */
export type Layout = LongForm | ProductColumns | DateColumns;

const readers: Readonly<Record<CellKind, ReadValue>> = {
  stocked: flagIn,
  delivered: deliveredIn,
  sold: unitsIn,
};

/** What reads the rows below a header. `kind` is what wide forms hold in their cells. @throws MissingColumn */
export function rowReader(
  layout: Layout,
  header: readonly string[],
  dayIn: (text: string) => Day | undefined,
  kind: CellKind,
): RowReader {
  switch (layout.form) {
    case 'long':
      return longFormReader(layout, header, dayIn, readers);
    case 'product-columns':
      return productColumnsReader(layout, header, dayIn, kind, readers[kind]);
    case 'date-columns':
      return dateColumnsReader(layout, header, dayIn, kind, readers[kind]);
  }
}
