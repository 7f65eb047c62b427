import type { Day } from '../calendar/day';
import { type CellKind, cellKinds } from '../cells/cell';
import { isBlank } from '../csv/values';
import { dayField, locationField, nameField } from './fields';
import { columnNamed, type Reading, type ReadValue, type RowReader } from './reading';

export interface LongForm {
  readonly form: 'long';
  readonly dateColumn: string;
  readonly productColumn: string;
  readonly locationColumn: string | undefined;
  /** The column of each kind of value that the file has. */
  readonly valueColumns: Readonly<Partial<Record<CellKind, string>>>;
}

/** A row is a product on a day: date, product, perhaps location, and what is known. @throws MissingColumn */
export function longFormReader(
  spec: LongForm,
  header: readonly string[],
  dayIn: (text: string) => Day | undefined,
  readers: Readonly<Record<CellKind, ReadValue>>,
): RowReader {
  const day = dayField(header, spec.dateColumn, dayIn);
  const product = nameField(header, spec.productColumn);
  const location = locationField(header, spec.locationColumn);
  const columns = cellKinds.flatMap((kind) => {
    const name = spec.valueColumns[kind];
    return name === undefined ? [] : [{ kind, index: columnNamed(header, name) }];
  });
  return (fields) => {
    const head = { product: product(fields), location: location(fields), day: day(fields) };
    return columns.flatMap(({ kind, index }): Reading[] => {
      const text = fields[index] ?? '';
      return isBlank(text) ? [] : [{ ...head, kind, value: readers[kind](text) }];
    });
  };
}
