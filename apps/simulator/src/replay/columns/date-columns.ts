import type { Day } from '../calendar/day';
import type { CellKind } from '../cells/cell';
import { isBlank } from '../csv/values';
import { locationField, nameField } from './fields';
import { MissingColumn, type ReadValue, type RowReader } from './reading';

export interface DateColumns {
  readonly form: 'date-columns';
  readonly productColumn: string;
  readonly locationColumn: string | undefined;
}

/** A row is a product, perhaps at a location, with a column for each day: those whose names are days. @throws MissingColumn */
export function dateColumnsReader(
  spec: DateColumns,
  header: readonly string[],
  dayIn: (text: string) => Day | undefined,
  kind: CellKind,
  valueIn: ReadValue,
): RowReader {
  const productOf = nameField(header, spec.productColumn);
  const locationOf = locationField(header, spec.locationColumn);
  const columns = header.flatMap((name, index) => {
    const day = dayIn(name);
    return day === undefined ? [] : [{ day, index }];
  });
  if (columns.length === 0) throw new MissingColumn('has no column whose name is a day');
  return (fields) => {
    const product = productOf(fields);
    const location = locationOf(fields);
    return columns.flatMap(({ day, index }) => {
      const text = fields[index] ?? '';
      return isBlank(text) ? [] : [{ product, location, day, kind, value: valueIn(text) }];
    });
  };
}
